using System.Collections.Immutable;

namespace BriefingBot.Core.Commands;

/// <summary>Who asks, from where. Every value comes from the interaction itself, never from an option.</summary>
/// <param name="UserId">The member's id.</param>
/// <param name="GuildId">The server's id; null in direct messages and user installs.</param>
/// <param name="ChannelId">The channel's id.</param>
/// <param name="Permissions">The member's permissions in that channel, as the interaction carried them.</param>
/// <param name="RoleIds">The member's roles there.</param>
/// <param name="Locale">The member's language, as a Discord locale.</param>
/// <param name="GuildLocale">The server's language, as a Discord locale.</param>
/// <param name="DisplayName">How the member is called there.</param>
public sealed record Caller(
    ulong UserId,
    ulong? GuildId,
    ulong ChannelId,
    Permissions Permissions,
    ImmutableArray<ulong> RoleIds,
    string Locale = "en-US",
    string? GuildLocale = null,
    string? DisplayName = null);
