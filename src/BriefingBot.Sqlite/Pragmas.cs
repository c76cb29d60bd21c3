using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite;

/// <summary>The settings that a connection must have.</summary>
internal static class Pragmas
{
    // Written and read back in one batch each: the read shows what SQLite made of the write.
    private const string Settings = """
        PRAGMA busy_timeout = {0};
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        """;

    private static readonly CompositeFormat Format = CompositeFormat.Parse(Settings);

    public static void Apply(SqliteConnection connection, StoreOptions options)
    {
        var timeout = (long)options.LockTimeout.TotalMilliseconds;
        connection.Execute(string.Format(CultureInfo.InvariantCulture, Format, timeout));
        if (options.MaxPages is { } pages)
        {
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages};"));
        }

        Check(connection, "journal_mode", "wal");
        Check(connection, "synchronous", "2");
        Check(connection, "foreign_keys", "1");
        Check(connection, "busy_timeout", timeout.ToString(CultureInfo.InvariantCulture));
    }

    private static void Check(SqliteConnection connection, string pragma, string expected)
    {
        var actual = Convert.ToString(connection.Scalar($"PRAGMA {pragma};"), CultureInfo.InvariantCulture);
        if (actual != expected)
        {
            throw new StoreException(StoreFailure.Unexpected, $"the store '{connection.DataSource}' refused the setting {pragma} = {expected} (it is {actual}); move it to a local disk");
        }
    }
}
