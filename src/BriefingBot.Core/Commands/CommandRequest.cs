using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands;

/// <summary>A command that somebody ran.</summary>
/// <param name="Path">The command's path in the catalogue.</param>
/// <param name="Options">What came with it.</param>
/// <param name="Caller">Who runs it, from where.</param>
/// <param name="Knowledge">What the caller's server sees at this moment.</param>
public sealed record CommandRequest(string Path, OptionValues Options, Caller Caller, KnowledgeSnapshot Knowledge)
{
    /// <summary>Whether an earlier reply is made again, for another page or to be shared: nothing new was asked.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The message that a menu command was opened on.</summary>
    public TargetMessage? Target { get; init; }

    /// <summary>Channels named in the options, as the interaction resolved them.</summary>
    public ImmutableArray<ResolvedChannel> Channels { get; init; } = [];

    /// <summary>Roles named in the options, as the interaction resolved them.</summary>
    public ImmutableArray<ResolvedRole> Roles { get; init; } = [];

    /// <summary>Files named in the options, as the interaction resolved them.</summary>
    public ImmutableArray<ResolvedAttachment> Attachments { get; init; } = [];
}

/// <summary>A button pressed, a menu entry chosen or a form sent.</summary>
/// <param name="Verb">The action's verb in the catalogue.</param>
/// <param name="Argument">The action's own state, as it came back: not trusted.</param>
/// <param name="Caller">Who does it, from where.</param>
/// <param name="Knowledge">What the caller's server sees at this moment.</param>
public sealed record ActionRequest(string Verb, string Argument, Caller Caller, KnowledgeSnapshot Knowledge)
{
    /// <summary>The values chosen in a menu.</summary>
    public ImmutableArray<string> Selected { get; init; } = [];

    /// <summary>A form's values by field id.</summary>
    public OptionValues Fields { get; init; } = OptionValues.None;

    /// <summary>The message that the button or menu stands on; null for a form that no message opened.</summary>
    public TargetMessage? Message { get; init; }
}

/// <summary>Somebody types an option's value.</summary>
/// <param name="Typed">What has been typed so far; may be empty.</param>
/// <param name="Options">The options filled in so far.</param>
/// <param name="Caller">Who types, from where.</param>
/// <param name="Knowledge">What the caller's server sees at this moment.</param>
public sealed record CompletionRequest(string Typed, OptionValues Options, Caller Caller, KnowledgeSnapshot Knowledge);

/// <summary>A message that a request refers to.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="ChannelId">Its channel's id.</param>
/// <param name="AuthorId">Its author's id.</param>
/// <param name="Content">Its text.</param>
/// <param name="IsOurs">Whether this bot wrote it.</param>
/// <param name="IsPrivate">Whether only the caller sees it.</param>
public sealed record TargetMessage(ulong Id, ulong ChannelId, ulong AuthorId, string Content, bool IsOurs, bool IsPrivate = false);

/// <summary>A channel as the interaction resolved it.</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Name">The channel's name.</param>
/// <param name="Type">Discord's channel type: 0 text, 2 voice, 5 announcement, 11 thread, 15 forum.</param>
/// <param name="AppPermissions">The bot's own permissions in it.</param>
public sealed record ResolvedChannel(ulong Id, string Name, int Type, Permissions AppPermissions);

/// <summary>A role as the interaction resolved it.</summary>
/// <param name="Id">The role's id; the server's own is that of everyone.</param>
/// <param name="Name">The role's name.</param>
/// <param name="IsMentionable">Whether anybody may mention it.</param>
public sealed record ResolvedRole(ulong Id, string Name, bool IsMentionable);

/// <summary>A file as the interaction resolved it.</summary>
/// <param name="Id">The attachment's id.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Url">Where it can be fetched, for a short while.</param>
public sealed record ResolvedAttachment(ulong Id, string FileName, long Size, string Url);
