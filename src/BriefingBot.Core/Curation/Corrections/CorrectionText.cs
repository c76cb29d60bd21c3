using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>How a corrected line reads.</summary>
internal static class CorrectionText
{
    /// <summary>A line with what it said, what it is to say, and the dated line that says so.</summary>
    /// <param name="topic">The story, as the server sees it.</param>
    /// <param name="before">The fact as it was said, and as it may have been corrected to since.</param>
    /// <param name="after">The fact as it is.</param>
    /// <param name="on">When the correction was asked for.</param>
    public static CorrectedLine Line(Topic topic, ImmutableArray<Fact> before, Fact after, DateTimeOffset on)
    {
        var date = on.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var earlier = ReadingOptions.Fit(before[0].Text, 300);
        return new CorrectedLine(
            [.. before.Select(fact => Say(topic, fact))],
            after.IsSaid ? Say(topic, after) : new Block.Paragraph("Withdrawn: this line no longer stands."),
            after.IsSaid ? $"{CorrectedLine.NoteBeginning}{date}. It said before: {earlier}" : $"{CorrectedLine.NoteBeginning}{date}. Withdrawn: {earlier}",
            $"{CorrectedLine.NoteBeginning}{date}.");
    }

    private static Block Say(Topic topic, Fact fact) => fact.Quote is { } words
        ? new Block.Quotation(CitedFact.Of(topic, fact), words, topic.Speaker(fact) ?? "")
        : new Block.Statement(CitedFact.Of(topic, fact));
}
