namespace BriefingBot.Discord.Model.Components;

/// <summary>A menu of given options.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#string-select"/>
public sealed record StringSelect() : Component(ComponentType.StringSelect)
{
    /// <summary>1-100 characters, unique in the message.</summary>
    public required string CustomId { get; init; }

    /// <summary>1-25 options.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }

    /// <summary>Shown while nothing is chosen; up to 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>0-25, by default 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>1-25, by default 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Modals: whether something must be chosen, by default yes.</summary>
    public bool? Required { get; init; }

    /// <summary>Messages: whether it can't be used.</summary>
    public bool? Disabled { get; init; }
}

/// <summary>An option of a select, radio group or checkbox group.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#string-select-select-option-structure"/>
public sealed record SelectOption
{
    /// <summary>1-100 characters.</summary>
    public required string Label { get; init; }

    /// <summary>1-100 characters.</summary>
    public required string Value { get; init; }

    /// <summary>1-100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>An emoji before the label; selects only.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>Whether it is chosen at first.</summary>
    public bool? Default { get; init; }
}
