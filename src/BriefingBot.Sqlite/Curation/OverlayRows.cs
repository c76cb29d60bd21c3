using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Overlays as the revisions make them.</summary>
internal static class OverlayRows
{
    public static ImmutableArray<Overlay> Load(SqliteConnection connection)
    {
        var overlays = new Dictionary<ulong, Overlay>();
        using (var command = connection.Command(
            """
            SELECT guild_id, topic_id, fact_id, content, revisions FROM (
                SELECT *,
                    row_number() OVER (PARTITION BY guild_id, topic_id, fact_id ORDER BY revision DESC) AS age,
                    min(id) OVER (PARTITION BY guild_id, topic_id, fact_id) AS first,
                    count(*) OVER (PARTITION BY guild_id) AS revisions
                FROM overlay_revisions)
            WHERE age = 1 ORDER BY guild_id, first;
            """))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var guild = reader.GetInt64(0).ToSnowflake();
                var key = new FactKey(new TopicId(reader.GetString(1)), new FactId(reader.GetString(2)));
                var overlay = overlays.GetValueOrDefault(guild) ?? new Overlay(guild);

                // As high as if each revision had been laid over it one after the other.
                overlays[guild] = overlay.With(key, CurationJson.ReadFact(reader.GetString(3))) with { Version = reader.GetInt64(4) };
            }
        }

        using (var command = connection.Command("SELECT guild_id, kind, content FROM overlay_additions ORDER BY id;"))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var overlay = overlays[reader.GetInt64(0).ToSnowflake()];
                overlays[overlay.GuildId] = reader.GetString(1) == "source"
                    ? overlay with { Sources = overlay.Sources.Add(CurationJson.ReadSource(reader.GetString(2))) }
                    : overlay with { Entities = overlay.Entities.Add(CurationJson.ReadEntity(reader.GetString(2))) };
            }
        }

        return [.. overlays.Values];
    }

    public static void Add(SqliteConnection connection, ulong guildId, ChangeSet change)
    {
        foreach (var (kind, content) in change.Sources.Select(source => ("source", CurationJson.Write(source)))
            .Concat(change.Entities.Select(entity => ("entity", CurationJson.Write(entity)))))
        {
            connection.Execute(
                "INSERT INTO overlay_additions (guild_id, kind, content) VALUES ($guild, $kind, $content);",
                ("$guild", guildId.ToStored()),
                ("$kind", kind),
                ("$content", content));
        }
    }
}
