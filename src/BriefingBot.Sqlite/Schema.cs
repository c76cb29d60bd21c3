using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite;

/// <summary>Brings the schema up to date, one numbered script after another, each in a transaction of its own.</summary>
internal static class Schema
{
    /// <summary>"BBot" in ASCII; marks the file as ours.</summary>
    private const int ApplicationId = 0x42426F74;

    /// <summary>The schema that this program knows.</summary>
    public static int Version => Scripts.Length;

    private static readonly ImmutableArray<string> Scripts = Load();

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
        do
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            version = Pragma(connection, "user_version");
            if (version < Version)
            {
                connection.Execute(Scripts[(int)version]);
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}; PRAGMA application_id = {ApplicationId};"));
                transaction.Commit();
            }
        }
        while (version < Version);
    }

    private static bool HasTables(SqliteConnection connection) => connection.Scalar("SELECT 1 FROM sqlite_schema LIMIT 1;") is not null;

    private static long Pragma(SqliteConnection connection, string name) => (long)connection.Scalar($"PRAGMA {name};")!;

    private static ImmutableArray<string> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })];
    }
}
