using System.Text.RegularExpressions;
using BriefingBot.Core.Checking;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>What a question states before it asks: "If America is its largest partner, why bother with China?"</summary>
internal static partial class Presupposed
{
    /// <summary>Whether the first fact found contradicts it, as messages are checked.</summary>
    public static bool IsContradicted(string asked, Candidates found) =>
        Stated().Match(asked) is { Success: true } stated
        && MessageChecker.Check(found.Knowledge, stated.Groups[1].Value) is [.., { Verdict: Verdict.Conflict } said]
        && said.Facts.Any(fact => fact.Fact.Id == found.Facts[0].Fact.Fact.Id && fact.Topic.Id == found.Facts[0].Fact.Topic.Id);

    [GeneratedRegex(@"^(?:since|if|as|given(?: that)?|now that|because)?\s*(\S.{14,}?)[,;]?\s+(?:so\s+|then\s+)?(?:why|how come)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();
}
