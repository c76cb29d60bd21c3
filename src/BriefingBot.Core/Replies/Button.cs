namespace BriefingBot.Core.Replies;

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>One choice among equals.</summary>
    Secondary,

    /// <summary>The expected choice.</summary>
    Primary,

    /// <summary>Saves or approves.</summary>
    Success,

    /// <summary>Takes something away.</summary>
    Danger,
}

/// <summary>Something to press.</summary>
/// <param name="Label">Up to 38 characters, so that it isn't cut on small screens.</param>
/// <param name="Action">What pressing does.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Disabled">Shown, but not to be pressed.</param>
public sealed record Button(string Label, ActionRef Action, ButtonStyle Style = ButtonStyle.Secondary, bool Disabled = false);

/// <summary>An entry of a menu.</summary>
/// <param name="Label">Up to 100 characters.</param>
/// <param name="Value">What the action gets; up to 100 characters.</param>
/// <param name="Description">A second line, up to 100 characters.</param>
/// <param name="Selected">Whether it is chosen from the start.</param>
public sealed record MenuItem(string Label, string Value, string? Description = null, bool Selected = false);

/// <summary>
/// What a button, menu or form does: a verb of the catalogue and its argument. It comes back from the client,
/// so whoever handles it checks it again; what doesn't fit the wire is kept in the store.
/// </summary>
/// <param name="Verb">The action's verb, as in the catalogue.</param>
/// <param name="Argument">The action's own state; any text.</param>
public sealed record ActionRef(string Verb, string Argument = "");
