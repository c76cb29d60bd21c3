using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>How a corrected line reads.</summary>
internal static class CorrectionText
{
    private const int LongestWords = 300;
    private const int LongestWithdrawn = 60;

    /// <summary>A line with all that it may say, and what it is to say.</summary>
    /// <param name="topic">The story, as the server sees it.</param>
    /// <param name="before">The fact as it was said, and as it may have been corrected to since.</param>
    /// <param name="after">The fact as it is.</param>
    /// <param name="on">When the correction was asked for.</param>
    public static CorrectedLine Line(Topic topic, ImmutableArray<Fact> before, Fact after, DateTimeOffset on) => new(
        [.. before.Select(fact => Say(topic, fact))],
        Say(topic, after),
        on.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    private static SaidLine Say(Topic topic, Fact fact)
    {
        var words = ReadingOptions.Fit(fact.Text, LongestWords);
        if (!fact.IsSaid)
        {
            // It names what it said, so that it is found again when the fact is restored.
            return new SaidLine(new Block.Paragraph($"Withdrawn: this line no longer stands. It said: {ReadingOptions.Fit(fact.Text, LongestWithdrawn)}"), [], words);
        }

        var cited = CitedFact.Of(topic, fact);
        return new SaidLine(
            fact.Quote is { } quote ? new Block.Quotation(cited, quote, topic.Speaker(fact) ?? "") : new Block.Statement(cited),
            [.. SaidLine.Widths.Select(width => new Block.Statement(cited with { Text = ReadingOptions.Fit(fact.Text, width) }))],
            words);
    }
}
