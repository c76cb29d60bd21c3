using System.Text.Json.Serialization;
using BriefingBot.Discord.Model.Json;

namespace BriefingBot.Discord.Model;

/// <summary>What a member or the bot may do in a channel. Bits that aren't named here survive.</summary>
/// <seealso href="https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags"/>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, in every channel.</summary>
    Administrator = 1UL << 3,

    /// <summary>MANAGE_CHANNELS.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>MANAGE_GUILD.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>VIEW_CHANNEL.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>SEND_MESSAGES.</summary>
    SendMessages = 1UL << 11,

    /// <summary>MANAGE_MESSAGES.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>EMBED_LINKS.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>ATTACH_FILES.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>READ_MESSAGE_HISTORY: without it a channel's history reads as empty.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>MENTION_EVERYONE: also pings roles that aren't mentionable.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>MANAGE_ROLES.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>MANAGE_THREADS.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>CREATE_PUBLIC_THREADS.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>SEND_MESSAGES_IN_THREADS.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>MODERATE_MEMBERS.</summary>
    ModerateMembers = 1UL << 40,
}

/// <summary>Questions asked of a permission set.</summary>
public static class PermissionsExtensions
{
    /// <summary>Whether all of <paramref name="needed"/> are granted; an administrator has everything.</summary>
    public static bool Allows(this Permissions granted, Permissions needed) =>
        granted.HasFlag(Permissions.Administrator) || (granted & needed) == needed;
}
