using BriefingBot.Core.Curation.Drafts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>The table of drafts.</summary>
internal static class DraftRows
{
    /// <summary>Forgets a draft; nothing for null.</summary>
    public static void Remove(SqliteConnection connection, string? token)
    {
        if (token is not null)
        {
            connection.Execute("DELETE FROM drafts WHERE token = $token;", ("$token", token));
        }
    }

    public static void Save(SqliteConnection connection, Draft draft) => connection.Execute(
        """
        INSERT INTO drafts (token, guild_id, user_id, purpose, content, expires_at) VALUES ($token, $guild, $user, $purpose, $content, $expires)
        ON CONFLICT (token) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at;
        """,
        ("$token", draft.Token),
        ("$guild", draft.GuildId.ToStored()),
        ("$user", draft.UserId.ToStored()),
        ("$purpose", draft.Purpose.ToString()),
        ("$content", draft.Content),
        ("$expires", draft.ExpiresAt.ToUnixTimeMilliseconds()));

    public static Draft? Find(SqliteConnection connection, string token)
    {
        using var command = connection.Command("SELECT guild_id, user_id, purpose, content, expires_at FROM drafts WHERE token = $token;", ("$token", token));
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Draft(
                token,
                reader.GetInt64(0).ToSnowflake(),
                reader.GetInt64(1).ToSnowflake(),
                Enum.Parse<DraftPurpose>(reader.GetString(2)),
                reader.GetString(3),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)))
            : null;
    }
}
