using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BriefingBot.Core.Checking;

/// <summary>Cuts a message into sentences, and sentences into the statements joined in them.</summary>
internal static partial class Sentences
{
    private const int Most = 40;
    private const int ShortestClause = 12;

    /// <summary>The sentences that have letters or digits in them, at most forty.</summary>
    public static ImmutableArray<string> Of(string text) =>
        [.. Ends().Split(text).Select(part => part.Trim()).Where(part => part.Any(char.IsLetterOrDigit)).Take(Most)];

    /// <summary>A text without a tag that asks for assent: ", isn't he?" denies nothing.</summary>
    public static string Untagged(string text) => Tag().Replace(text, "");

    /// <summary>A sentence without what only dresses it up: "fyi", "no question", "according to the article", smileys.</summary>
    public static string Plain(string sentence) => Dressing().Replace(Untagged(Opening().Replace(sentence, "")), " ").Trim(' ', ',', ';');

    /// <summary>The statements of a sentence; the sentence itself when it is one statement.</summary>
    public static string[] Clauses(string sentence)
    {
        var clauses = Joints().Split(sentence).Select(part => part.Trim(' ', ',', ';', '.', '!')).ToArray();
        return clauses.Any(clause => clause.Length < ShortestClause) ? [sentence] : clauses;
    }

    [GeneratedRegex(@"^(?:(?:so|ok|okay|well|also|and|but|plus|yeah|yep|nope|no|lol|man|anyway|actually|basically|honestly|look|right|fyi|tbh|psa|tldr|tl;dr|reminder)\b[\s,:.!-]*)+(?=\S+\s+\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[,\s]*\b(?:no (?:question|doubt|wonder|kidding|less)|(?:according to|per|says|writes) (?:the|this|that) (?:article|piece|text|author|story)|at least that['’]s how (?:the|this) \w+ puts it|(?:(?:the|this) (?:article|piece|text|author|story)|it) (?:also )?(?:says|said|claims|expects|thinks|notes|adds|points out|makes it sound like)(?: that)?|not gonna lie|to be honest|if you ask me|i (?:think|guess|believe|heard)|i['’]m sure|you know|of course|that i know of|btw|tho|though)\b[,\s]*|\p{So}|\p{Cs}|\uFE0F|:\(|:\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dressing();

    // "..., didn't it?" is no question.
    [GeneratedRegex(@",\s*(?:(?:is|was|did|does|do|has|had|are|were|will|would|could|can)(?:n['’]t)?\s+(?:it|he|she|they|there)|right|no|huh|eh)\s*\?+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // After a full stop that isn't an abbreviation's ("U.S.", "Mr."), and at the ends of lines.
    [GeneratedRegex(@"(?<=(?:[^\s.]{2}|[^\s\w.])[.!?…]+[""”’)]*)(?<!\b(?:Mr|Mrs|Ms|Dr|St|vs|No)\.)\s+(?=\S)|[\r\n]+|(?<=[。！？])", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s*;\s+|,?\s+(?:but|while|whereas|although|though)\s+|,\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
