using System.Text.Json;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Model;

/// <summary>A component of a submitted modal.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure"/>
public sealed record SubmittedComponent
{
    /// <summary>Its type.</summary>
    public ComponentType Type { get; init; }

    /// <summary>Its number in the modal.</summary>
    public int? Id { get; init; }

    /// <summary>The id the bot gave. Untrusted.</summary>
    public string? CustomId { get; init; }

    /// <summary>Text inputs and radio groups: a string, null for no choice; checkboxes: a boolean.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Selects, checkbox groups: the chosen values; file uploads: attachment ids.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A label's component.</summary>
    public SubmittedComponent? Component { get; init; }

    /// <summary>An action row's components.</summary>
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }

    /// <summary>What was filled in: one text, several values, "true" or "false", or nothing.</summary>
    public IReadOnlyList<string> Entries() => (Values, Value) switch
    {
        ({ } values, _) => values,
        (_, { ValueKind: JsonValueKind.String } text) => [text.GetString()!],
        (_, { ValueKind: JsonValueKind.True }) => ["true"],
        (_, { ValueKind: JsonValueKind.False }) => ["false"],
        _ => [],
    };

    /// <summary>This component and those inside it that carry a custom id.</summary>
    public IEnumerable<SubmittedComponent> Inputs()
    {
        if (CustomId is not null) yield return this;
        IEnumerable<SubmittedComponent> inner = Component is null ? Components ?? [] : [Component];
        foreach (var input in inner.SelectMany(component => component.Inputs()))
            yield return input;
    }
}
