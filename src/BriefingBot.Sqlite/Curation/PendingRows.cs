using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Json;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>The table of changes that wait, or waited, for a second admin.</summary>
internal static class PendingRows
{
    public static PendingChange Insert(SqliteConnection connection, ulong guildId, ulong author, ChangeSet change, DateTimeOffset at)
    {
        var id = (long)connection.Scalar("SELECT coalesce(max(id), 0) + 1 FROM pending_changes WHERE guild_id = $guild;", ("$guild", guildId.ToStored()))!;
        connection.Execute(
            "INSERT INTO pending_changes (guild_id, id, author, proposed_at, content, state) VALUES ($guild, $id, $author, $at, $content, $state);",
            ("$guild", guildId.ToStored()),
            ("$id", id),
            ("$author", author.ToStored()),
            ("$at", at.ToUnixTimeMilliseconds()),
            ("$content", CurationJson.Write(change)),
            ("$state", nameof(PendingState.Waiting)));
        return new PendingChange(guildId, id, change, author, DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()));
    }

    /// <summary>Ends the wait; false when it no longer waits.</summary>
    public static bool Decide(SqliteConnection connection, ulong guildId, long id, PendingState state) => connection.Execute(
        "UPDATE pending_changes SET state = $state WHERE guild_id = $guild AND id = $id AND state = $waiting;",
        ("$state", state.ToString()),
        ("$guild", guildId.ToStored()),
        ("$id", id),
        ("$waiting", nameof(PendingState.Waiting))) == 1;

    public static IEnumerable<PendingChange> Read(SqliteConnection connection, string where, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command($"SELECT guild_id, id, author, proposed_at, content, state FROM pending_changes {where};", parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new PendingChange(
                reader.GetInt64(0).ToSnowflake(),
                reader.GetInt64(1),
                CurationJson.ReadChange(reader.GetString(4)),
                reader.GetInt64(2).ToSnowflake(),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)))
            {
                State = Enum.Parse<PendingState>(reader.GetString(5)),
            };
        }
    }
}
