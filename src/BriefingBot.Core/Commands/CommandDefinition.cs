using System.Collections.Immutable;

namespace BriefingBot.Core.Commands;

/// <summary>Where a command is found.</summary>
public enum CommandType
{
    /// <summary>Typed after a slash.</summary>
    Slash,

    /// <summary>In the menu of a message.</summary>
    MessageMenu,
}

/// <summary>What registration, dispatch, help and the playground's form derive from.</summary>
/// <param name="Path">The name: <c>summary</c>, <c>briefing schedule</c>, or a menu entry's words.</param>
/// <param name="Description">What it does, up to 100 characters; menus don't show it, help does.</param>
/// <param name="Audience">For whom it is.</param>
/// <param name="Options">Its options, required ones first.</param>
/// <param name="Type">Where it is found.</param>
/// <param name="ServersOnly">Whether it needs a server: it changes something there.</param>
/// <param name="OpensForm">Whether it may answer with a form, which must come first: the answer can't be put off.</param>
public sealed record CommandDefinition(
    string Path,
    string Description,
    Audience Audience = Audience.Members,
    ImmutableArray<CommandOption> Options = default,
    CommandType Type = CommandType.Slash,
    bool ServersOnly = false,
    bool OpensForm = false)
{
    /// <summary>The options, required ones first; never a default array.</summary>
    public ImmutableArray<CommandOption> Options { get; init; } = Options.IsDefault ? [] : Options;

    /// <summary>The part of the path that is registered: <c>briefing</c> of <c>briefing schedule</c>.</summary>
    public string Root => Type == CommandType.MessageMenu ? Path : Path.Split(' ')[0];

    /// <summary>The subcommand's name; null for a command that is called itself.</summary>
    public string? Subcommand => Root.Length == Path.Length ? null : Path[(Root.Length + 1)..];
}
