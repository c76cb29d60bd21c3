namespace BriefingBot.Core.Settings;

/// <summary>What a server has chosen.</summary>
public sealed record GuildSettings
{
    /// <summary>A server that chose nothing.</summary>
    public static GuildSettings Default { get; } = new();

    /// <summary>Members with this role count as moderators.</summary>
    public ulong? ModeratorRole { get; init; }

    /// <summary>Members with this role count as admins.</summary>
    public ulong? AdminRole { get; init; }

    /// <summary>Whether answers are public unless a command says otherwise.</summary>
    public bool PublicAnswers { get; init; }

    /// <summary>The channel that gets a post for every audited change.</summary>
    public ulong? AuditChannel { get; init; }

    /// <summary>Whether a change to facts waits for a second admin.</summary>
    public bool Approvals { get; init; }

    /// <summary>How long a member waits between two questions; 0 to 3,600 seconds.</summary>
    public int CooldownSeconds { get; init; }

    /// <summary>The language of the bot's own words as a BCP 47 tag, see <see cref="Replies.Phrases"/>; null follows the server's own.</summary>
    public string? Language { get; init; }

    /// <summary>How long questions that weren't covered, and feedback, are kept; 1 to 365 days.</summary>
    public int RetentionDays { get; init; } = 30;

    /// <summary>Whether questions that weren't covered, and feedback, are kept at all.</summary>
    public bool Gaps { get; init; }
}
