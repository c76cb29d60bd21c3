using System.Text;
using BriefingBot.Core.Replies;

namespace BriefingBot.Rendering;

/// <summary>
/// An action as a component's custom_id, at most 100 characters: <c>verb:argument</c> where it fits, else
/// <c>verb~token</c> with the argument kept in the store under that token.
/// </summary>
internal sealed class CustomIds(IViewStateStore store, TimeProvider time)
{
    /// <summary>The longest custom_id that Discord takes.</summary>
    public const int MaxLength = 100;

    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Writes an action.</summary>
    public string Write(ActionRef action)
    {
        var inline = $"{action.Verb}:{action.Argument}";
        return inline.Length <= MaxLength && !HasLoneSurrogate(inline) ? inline : $"{action.Verb}~{store.Save(action.Argument, time.GetUtcNow() + Life)}";
    }

    /// <summary>Reads an action; null when it isn't one of ours or its state has expired.</summary>
    public ActionRef? Read(string customId)
    {
        var mark = customId.AsSpan().IndexOfAny(':', '~');
        if (mark <= 0)
        {
            return null;
        }

        var verb = customId[..mark];
        var rest = customId[(mark + 1)..];
        return customId[mark] == ':'
            ? new ActionRef(verb, rest)
            : store.Find(rest) is { } argument ? new ActionRef(verb, argument) : null;
    }

    /// <summary>The verb that a custom_id names; empty when it isn't one of ours.</summary>
    public static string Verb(string customId) => customId.AsSpan().IndexOfAny(':', '~') is var mark and > 0 ? customId[..mark] : "";

    private static bool HasLoneSurrogate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return true;
            }
        }

        return false;
    }
}
