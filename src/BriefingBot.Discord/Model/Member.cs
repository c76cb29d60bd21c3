namespace BriefingBot.Discord.Model;

/// <summary>An account's membership of a server.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/guild#guild-member-object"/>
public sealed record Member
{
    /// <summary>The account; absent in MESSAGE_CREATE and in resolved members.</summary>
    public User? User { get; init; }

    /// <summary>The nickname in this server.</summary>
    public string? Nick { get; init; }

    /// <summary>The member's roles.</summary>
    public IReadOnlyList<Snowflake> Roles { get; init; } = [];

    /// <summary>What the member may do in the interaction's channel, overwrites included; only in interactions.</summary>
    public Permissions? Permissions { get; init; }
}
