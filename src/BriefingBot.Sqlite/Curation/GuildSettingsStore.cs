using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Settings;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Servers' choices in SQLite, read once and answered from memory.</summary>
internal sealed class GuildSettingsStore(Database database, TimeProvider time) : IGuildSettingsStore
{
    private readonly Lock _changing = new();
    private ImmutableDictionary<ulong, GuildSettings> _settings = database.Read(connection =>
    {
        using var command = connection.Command("SELECT guild_id, content FROM guild_settings;");
        using var reader = command.ExecuteReader();
        var all = ImmutableDictionary.CreateBuilder<ulong, GuildSettings>();
        while (reader.Read())
        {
            all[reader.GetInt64(0).ToSnowflake()] = JsonSerializer.Deserialize(reader.GetString(1), SettingsJson.Default.GuildSettings) ?? GuildSettings.Default;
        }

        return all.ToImmutable();
    });

    public GuildSettings For(ulong? guildId) =>
        guildId is { } id && Volatile.Read(ref _settings).TryGetValue(id, out var settings) ? settings : GuildSettings.Default;

    public (GuildSettings Before, GuildSettings After) Change(
        ulong guildId, Func<GuildSettings, GuildSettings> change, Func<GuildSettings, GuildSettings, AuditDraft> audit)
    {
        lock (_changing)
        {
            var before = For(guildId);
            var after = change(before);
            if (after == before)
            {
                return (before, after);
            }

            database.Write(connection =>
            {
                connection.Execute(
                    "INSERT INTO guild_settings (guild_id, content) VALUES ($guild, $content) ON CONFLICT (guild_id) DO UPDATE SET content = excluded.content;",
                    ("$guild", guildId.ToStored()),
                    ("$content", JsonSerializer.Serialize(after, SettingsJson.Default.GuildSettings)));
                AuditRows.Append(connection, audit(before, after), time.GetUtcNow());
            });
            Volatile.Write(ref _settings, _settings.SetItem(guildId, after));
            return (before, after);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GuildSettings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
