namespace BriefingBot.Core.Commands;

/// <summary>The permissions that the bot looks at, for members and for itself; bits as in Discord.</summary>
[Flags]
public enum Permissions : ulong
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>All of them, everywhere.</summary>
    Administrator = 1UL << 3,

    /// <summary>Manage Server.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>View Channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Send Messages.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Manage Messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Embed Links.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Attach Files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read Message History.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Mention Everyone, and every role.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Create Public Threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Send Messages in Threads.</summary>
    SendMessagesInThreads = 1UL << 38,
}
