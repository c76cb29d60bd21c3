namespace BriefingBot.Core.Commands;

/// <summary>For whom a command is; checked by the bot each time it runs, and again at each button and form.</summary>
public enum Audience
{
    /// <summary>Everybody.</summary>
    Members,

    /// <summary>Manage Messages, Manage Server, or the server's moderator or admin role.</summary>
    Moderators,

    /// <summary>Manage Server, or the server's admin role.</summary>
    Admins,
}
