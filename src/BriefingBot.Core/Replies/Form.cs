using System.Collections.Immutable;

namespace BriefingBot.Core.Replies;

/// <summary>A form that opens over the chat.</summary>
/// <param name="Title">Up to 45 characters.</param>
/// <param name="Submit">What sending it does; the fields' values are handed to it by field id.</param>
/// <param name="Fields">One to five.</param>
public sealed record Form(string Title, ActionRef Submit, ImmutableArray<FormField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Id">The name under which its value comes back.</param>
/// <param name="Label">Up to 45 characters.</param>
/// <param name="Description">A hint under the label, up to 100 characters.</param>
/// <param name="Required">Whether it must be filled in.</param>
public abstract record FormField(string Id, string Label, string? Description, bool Required)
{
    /// <summary>Text to type.</summary>
    /// <param name="Id">The name under which its value comes back.</param>
    /// <param name="Label">Up to 45 characters.</param>
    /// <param name="Value">What stands there from the start.</param>
    /// <param name="MaxLength">1 to 4,000 characters.</param>
    /// <param name="Multiline">Whether it may have several lines.</param>
    /// <param name="Description">A hint under the label, up to 100 characters.</param>
    /// <param name="Required">Whether it must be filled in.</param>
    public sealed record Text(string Id, string Label, string? Value = null, int MaxLength = 4000, bool Multiline = false, string? Description = null, bool Required = true)
        : FormField(Id, Label, Description, Required);

    /// <summary>Entries to choose from.</summary>
    /// <param name="Id">The name under which its value comes back; several values are joined by commas.</param>
    /// <param name="Label">Up to 45 characters.</param>
    /// <param name="Items">1 to 25.</param>
    /// <param name="Max">How many may be chosen.</param>
    /// <param name="Description">A hint under the label, up to 100 characters.</param>
    /// <param name="Required">Whether one must be chosen.</param>
    public sealed record Select(string Id, string Label, ImmutableArray<MenuItem> Items, int Max = 1, string? Description = null, bool Required = true)
        : FormField(Id, Label, Description, Required);
}
