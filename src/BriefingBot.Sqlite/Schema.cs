using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite;

/// <summary>
/// Brings the schema up to date, one numbered script after another, each in a transaction of its own. The store's
/// <c>user_version</c> is the number of the last script that ran; a new script takes a number above all others.
/// </summary>
internal static class Schema
{
    /// <summary>"BBot" in ASCII; marks the file as ours.</summary>
    private const int ApplicationId = 0x42426F74;

    private static readonly ImmutableArray<Script> Scripts = Load();

    /// <summary>The schema that this program knows.</summary>
    public static int Version => Scripts[^1].Number;

    public static void Upgrade(SqliteConnection connection, string path)
    {
        var version = Pragma(connection, "user_version");
        if (version > Version)
        {
            throw new StoreException(StoreFailure.Newer, $"the store '{path}' has schema {version}, and this program knows {Version}; install the newer program, or restore a backup made before the upgrade");
        }

        if (Pragma(connection, "application_id") != ApplicationId && (version > 0 || HasTables(connection)))
        {
            throw new StoreException(StoreFailure.Foreign, $"the store '{path}' is another program's database; set Store:Path to a file of its own");
        }

        // Takes the write lock even when there is nothing to do: a file that can't be written is found at the start.
        while (RunNext(connection))
        {
        }
    }

    /// <summary>Runs the first script that the store lacks; false if it has them all.</summary>
    private static bool RunNext(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Pragma(connection, "user_version");
        if (Scripts.FirstOrDefault(script => script.Number > version) is not { } next)
        {
            return false;
        }

        connection.Execute(next.Sql);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {next.Number}; PRAGMA application_id = {ApplicationId};"));
        transaction.Commit();
        return true;
    }

    private static bool HasTables(SqliteConnection connection) => connection.Scalar("SELECT 1 FROM sqlite_schema LIMIT 1;") is not null;

    private static long Pragma(SqliteConnection connection, string name) => (long)connection.Scalar($"PRAGMA {name};")!;

    private static ImmutableArray<Script> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(script => script.Number)];
    }

    private static Script Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var file = resource.Split('.')[^2];
        return new Script(int.Parse(file[..file.IndexOf('_', StringComparison.Ordinal)], CultureInfo.InvariantCulture), reader.ReadToEnd());
    }

    private sealed record Script(int Number, string Sql);
}
