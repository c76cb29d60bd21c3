using System.Text.Json.Serialization;

namespace BriefingBot.Discord.Model.Components;

/// <summary>A modal field with its label.</summary>
/// <param name="Text">1-45 characters.</param>
/// <param name="Component">The field.</param>
/// <param name="Description">1-100 characters.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#label"/>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component, string? Description = null)
    : Component(ComponentType.Label);

/// <summary>A modal's file field.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#file-upload"/>
public sealed record FileUploadField() : Component(ComponentType.FileUpload)
{
    /// <summary>1-100 characters, unique in the modal.</summary>
    public required string CustomId { get; init; }

    /// <summary>0-10, by default 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>1-10, by default 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether a file must be given, by default yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>A modal's single choice of 2-10 options.</summary>
/// <param name="CustomId">1-100 characters, unique in the modal.</param>
/// <param name="Options">2-10 options.</param>
/// <param name="Required">Whether one must be chosen, by default yes.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#radio-group"/>
public sealed record RadioGroup(string CustomId, IReadOnlyList<SelectOption> Options, bool? Required = null)
    : Component(ComponentType.RadioGroup);

/// <summary>A modal's multiple choice of 1-10 options.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#checkbox-group"/>
public sealed record CheckboxGroup() : Component(ComponentType.CheckboxGroup)
{
    /// <summary>1-100 characters, unique in the modal.</summary>
    public required string CustomId { get; init; }

    /// <summary>1-10 options.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }

    /// <summary>0-10, by default 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>1-10, by default all.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether something must be chosen, by default yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>A modal's yes or no.</summary>
/// <param name="CustomId">1-100 characters, unique in the modal.</param>
/// <param name="Default">Whether it is ticked at first.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#checkbox"/>
public sealed record Checkbox(string CustomId, bool? Default = null) : Component(ComponentType.Checkbox);
