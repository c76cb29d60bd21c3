using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands;

/// <summary>
/// A view is what makes a reply again: a command with its options, or an action with its argument. Pages and Share
/// carry it in their buttons, so they work after a restart and show what is true when they are pressed.
/// </summary>
internal static class Views
{
    /// <summary>The verb that runs a command again.</summary>
    public const string Run = "run";

    /// <summary>A command with its options: <c>run</c> and <c>summary?length=short</c>.</summary>
    public static ActionRef Of(string path, OptionValues options) => new(Run, options.Values is not { Count: > 0 } values
        ? path
        : $"{path}?{string.Join('&', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}");

    /// <summary>The command and options of a <see cref="Run"/> argument.</summary>
    public static (string Path, OptionValues Options) ReadRun(string argument)
    {
        var mark = argument.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            return (argument, OptionValues.None);
        }

        var pairs = argument[(mark + 1)..].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .Select(pair => (pair[0], (string?)Uri.UnescapeDataString(pair[1])));
        return (argument[..mark], OptionValues.Of([.. pairs]));
    }

    /// <summary>A page of a view, as the argument of the page and share actions.</summary>
    public static string Page(ActionRef view, int page) => $"{page} {view.Verb} {view.Argument}";

    /// <summary>The view and page of such an argument; null when it isn't one.</summary>
    public static (ActionRef View, int Page)? ReadPage(string argument)
    {
        var parts = argument.Split(' ', 3);
        return parts.Length >= 2 && int.TryParse(parts[0], out var page) && page >= 0
            ? (new ActionRef(parts[1], parts.Length == 3 ? parts[2] : ""), page)
            : null;
    }
}
