using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace BriefingBot.Discord;

/// <summary>How the bot reaches Discord; section <c>Discord</c> of the configuration.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token, without "Bot ". Absent: the client stays off.</summary>
    [JsonIgnore]
    [RegularExpression(@"[\x21-\x7E]+", ErrorMessage = "Discord:Token has spaces or characters that no token has. Copy it again from the Developer Portal, page Bot.")]
    public string? Token { get; set; }

    /// <summary>Where REST lives: https, or http on loopback.</summary>
    [Required(ErrorMessage = "Discord:ApiBaseUrl is empty. Leave it out for Discord itself (https://discord.com/api/v10).")]
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>The application's public key, 64 hex digits; needed by <see cref="DiscordTransport.Webhook"/>.</summary>
    [RegularExpression("[0-9a-fA-F]{64}", ErrorMessage = "Discord:PublicKey isn't 64 hex digits. Copy it from the Developer Portal, page General Information.")]
    public string? PublicKey { get; set; }

    /// <summary>By which door interactions come in.</summary>
    [EnumDataType(typeof(DiscordTransport), ErrorMessage = "Discord:Transport is none of Gateway, Webhook, DiscordNet.")]
    public DiscordTransport Transport { get; set; } = DiscordTransport.Gateway;

    /// <summary>Shards over all processes; absent: as many as Discord recommends.</summary>
    public int? ShardCount { get; set; }

    /// <summary>Which of the shards run in this process, each from 0 to ShardCount - 1; absent: all.</summary>
    public IList<int>? ShardIds { get; set; }

    /// <summary>Whether gateway events come compressed (<c>zlib-stream</c>).</summary>
    public bool Compress { get; set; }

    /// <summary>
    /// Seconds to go on trying when Discord can't be reached at the very start; then the host stops. Once connected,
    /// it tries for ever.
    /// </summary>
    public int StartPatience { get; set; } = 60;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var url) || !IsSafe(url))
            yield return new($"Discord:ApiBaseUrl must be an https address, or http on loopback. For Discord itself leave it out.");
        if (Transport == DiscordTransport.Webhook && PublicKey is null)
            yield return new("Discord:PublicKey is missing, and Discord:Transport=Webhook needs it. Copy it from the Developer Portal, page General Information.");
        if (ShardCount is < 1 or > 100_000)
            yield return new("Discord:ShardCount is not between 1 and 100000. Leave it out to take Discord's recommendation.");
        if (StartPatience is < 0 or > 86_400)
            yield return new("Discord:StartPatience is not between 0 and 86400. Set it to a number of seconds, or leave it out.");
        if (ShardIds is { Count: > 0 } && ShardCount is null)
            yield return new("Discord:ShardIds needs Discord:ShardCount. Set it to the number of shards over all processes.");
        if (ShardIds?.Any(id => id < 0 || id >= (ShardCount ?? int.MaxValue)) is true)
            yield return new($"Discord:ShardIds must lie between 0 and {ShardCount - 1}, one less than Discord:ShardCount.");
        if (ShardIds is not null && ShardIds.Distinct().Count() != ShardIds.Count)
            yield return new("Discord:ShardIds names a shard twice. Name each once.");
    }

    private static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
}

/// <summary>Doors by which interactions come in.</summary>
public enum DiscordTransport
{
    /// <summary>The gateway's socket.</summary>
    Gateway,

    /// <summary>Signed HTTP posts from Discord.</summary>
    Webhook,

    /// <summary>The gateway through Discord.Net; only in builds with <c>-p:DiscordNet=true</c>.</summary>
    DiscordNet,
}
