using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Maintenance;

/// <summary>
/// The mark of a store that came from a backup. Until an operator releases it nothing may be posted from it by
/// itself, for what it takes as due may have been posted since.
/// </summary>
internal static class HeldStore
{
    private const string Key = "held";
    private const string ReleaseKey = "released_at";

    public static void Mark(SqliteConnection connection, string reason) => connection.Execute(
        "INSERT INTO store (key, value) VALUES ($key, $reason) ON CONFLICT (key) DO UPDATE SET value = excluded.value;",
        ("$key", Key),
        ("$reason", reason));

    public static string? Reason(SqliteConnection connection) => (string?)connection.Scalar("SELECT value FROM store WHERE key = $key;", ("$key", Key));

    /// <summary>When the store was last released: what was due before isn't posted from it.</summary>
    public static DateTimeOffset? ReleasedAt(SqliteConnection connection) =>
        (connection.Scalar("SELECT value FROM store WHERE key = $key;", ("$key", ReleaseKey)) as string)?.ToMoment();

    public static bool Release(SqliteConnection connection, DateTimeOffset now)
    {
        if (connection.Execute("DELETE FROM store WHERE key = $key;", ("$key", Key)) == 0)
        {
            return false;
        }

        connection.Execute(
            "INSERT INTO store (key, value) VALUES ($key, $now) ON CONFLICT (key) DO UPDATE SET value = excluded.value;",
            ("$key", ReleaseKey),
            ("$now", now.ToStored()));
        return true;
    }
}
