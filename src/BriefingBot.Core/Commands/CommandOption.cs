using System.Collections.Immutable;

namespace BriefingBot.Core.Commands;

/// <summary>What an option takes.</summary>
public enum OptionType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A channel that messages can be posted in.</summary>
    Channel,

    /// <summary>A role.</summary>
    Role,

    /// <summary>A file.</summary>
    Attachment,
}

/// <summary>An option of a command.</summary>
/// <param name="Name">Lower case, 1 to 32 letters, digits, hyphens or underscores.</param>
/// <param name="Description">Up to 100 characters.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Required">Whether the command needs it.</param>
public sealed record CommandOption(string Name, string Description, OptionType Type = OptionType.Text, bool Required = false)
{
    /// <summary>A closed set of values; at most 25. Excludes <see cref="Complete"/>.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Suggests values for what has been typed so far; what comes in may still be any text.</summary>
    public Func<CompletionRequest, IEnumerable<Choice>>? Complete { get; init; }

    /// <summary>The longest text accepted, 1 to 6,000 characters; or the largest number.</summary>
    public int? Max { get; init; }

    /// <summary>The smallest number.</summary>
    public int? Min { get; init; }
}

/// <summary>A value offered for an option.</summary>
/// <param name="Name">What the reader sees, up to 100 characters.</param>
/// <param name="Value">What the command gets, up to 100 characters: a stable id.</param>
public sealed record Choice(string Name, string Value);
