using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Sqlite.Briefings;
using BriefingBot.Sqlite.Curation;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Maintenance;

/// <summary>What an operator does with the store: back it up, check it, release a restored one.</summary>
public sealed class StoreMaintenance(Database database, TimeProvider time)
{
    private static readonly ImmutableArray<IStoreCheck> Checks = [new RevisionCheck(), new AuditCheck(), new BriefingCheck()];

    /// <summary>Why the store is held; null when it isn't. A held store posts nothing by itself.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public string? HeldBecause => database.Read(HeldStore.Reason);

    /// <summary>Releases a held store; false when it wasn't held.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public bool Release() => database.Write(connection => HeldStore.Release(connection, time.GetUtcNow()));

    /// <summary>
    /// Copies the store, in use or not, to a new file. The copy is marked as held, so that a restored store doesn't
    /// post again what was posted after the backup.
    /// </summary>
    /// <param name="file">A file that doesn't exist yet.</param>
    /// <exception cref="StoreException">The copy can't be made; no half copy stays behind.</exception>
    public void Backup(string file)
    {
        if (Path.Exists(file))
        {
            throw new StoreException(StoreFailure.Unreachable, $"the backup '{file}' exists already; name a new file");
        }

        StorePath.Prepare(file);
        var partial = $"{file}.partial";
        try
        {
            File.Delete(partial);
            database.Guard(() =>
            {
                using var from = database.Connect();
                CopyTo(partial, from);
                return true;
            });
            File.Move(partial, file, overwrite: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.Unreachable, $"the backup '{file}' can't be written: {exception.Message}", exception);
        }
        finally
        {
            Remove(partial);
        }
    }

    /// <summary>Everything that is wrong with the store, one line each; empty when all is well.</summary>
    /// <exception cref="StoreException">The store can't be read at all.</exception>
    public ImmutableArray<string> Check() => database.Read(connection =>
    {
        ImmutableArray<string> damage = [.. Lines(connection, "PRAGMA integrity_check(100);", reader => reader.GetString(0)).Where(line => line != "ok")];
        return damage.IsEmpty
            ? [.. Lines(connection, "PRAGMA foreign_key_check;", DanglingRow), .. Checks.SelectMany(check => check.Problems(connection))]
            : damage;
    });

    private void CopyTo(string partial, SqliteConnection from)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ToString();
        using var to = new SqliteConnection(options);
        to.Open();
        from.BackupDatabase(to);

        // A single file that can be copied about: no write-ahead log beside it.
        to.Scalar("PRAGMA journal_mode = DELETE;");
        to.Execute("PRAGMA synchronous = FULL;");
        HeldStore.Mark(to, string.Create(CultureInfo.InvariantCulture, $"restored from the backup of {time.GetUtcNow():yyyy-MM-dd HH:mm} UTC"));
    }

    private static void Remove(string partial)
    {
        try
        {
            File.Delete(partial);
            File.Delete($"{partial}-journal");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whatever kept the file from being written also keeps it from being removed.
        }
    }

    private static string DanglingRow(SqliteDataReader reader) =>
        $"table {reader.GetString(0)}: a row points at a row of {reader.GetString(2)} that isn't there";

    private static List<string> Lines(SqliteConnection connection, string sql, Func<SqliteDataReader, string> line)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(line(reader));
        }

        return lines;
    }
}
