namespace BriefingBot.Discord.Model.Components;

/// <summary>A modal's text field; stands inside a <see cref="Label"/>.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#text-input"/>
public sealed record TextInput() : Component(ComponentType.TextInput)
{
    /// <summary>1-100 characters, unique in the modal.</summary>
    public required string CustomId { get; init; }

    /// <summary>One line or several.</summary>
    public required TextInputStyle Style { get; init; }

    /// <summary>The text at first, up to 4,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>Shown while it is empty; up to 100 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>0-4,000 characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>1-4,000 characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it must be filled in, by default yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>Sizes of a text field.</summary>
public enum TextInputStyle
{
    /// <summary>One line.</summary>
    Short = 1,

    /// <summary>Several lines.</summary>
    Paragraph = 2,
}
