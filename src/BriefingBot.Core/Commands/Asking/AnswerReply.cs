using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>
/// An answer as a reply. Everything said about the story is a cited fact or a curator's sentence about a gap;
/// the question itself is never said back.
/// </summary>
public static class AnswerReply
{
    /// <summary>The reply to everything that was asked.</summary>
    public static Reply For(AnswerSheet sheet)
    {
        var topics = sheet.Parts.SelectMany(TopicsOf).DistinctBy(topic => topic.Id).ToArray();
        return new Reply
        {
            Blocks =
            [
                .. sheet.Parts.Length == 1
                    ? Blocks(sheet.Parts[0])
                    : sheet.Parts.SelectMany((part, number) => Blocks(part).Prepend(new Block.Heading($"Question {number + 1}"))),
            ],
            Footer = [.. topics.Select(SourceLine.For)],
            Actions = sheet.Parts.OfType<Answer.Found>().FirstOrDefault() is { } found ? FactButtons.For(found.Best) : [],
            Tone = sheet.IsAnswered ? Tone.Neutral : Tone.Caution,
            Answered = sheet.IsAnswered,
            Shareable = sheet.IsAnswered,
        };
    }

    private static IEnumerable<Block> Blocks(Answer answer) => answer switch
    {
        Answer.Found found => Found(found),
        Answer.Unsure unsure => Unsure(unsure),
        Answer.NotCovered refused => Refused(refused),
        _ => throw new InvalidOperationException($"No words for {answer.GetType().Name}."),
    };

    private static IEnumerable<Block> Found(Answer.Found found)
    {
        yield return Say(found.Best, found.Footing switch
        {
            Footing.Otherwise => "The source says otherwise",
            Footing.OnTheMatter => "What the source says on this",
            _ => null,
        });
        foreach (var fact in found.Supporting)
        {
            yield return Say(fact, found.AsksForCause && found.Best.Fact.Because.Contains(fact.Fact.Id) ? "Reason given" : null);
        }
    }

    /// <summary>A fact as a block: words in quotation marks with their speaker, everything else labelled.</summary>
    internal static Block Say(TopicFact said, string? lead = null)
    {
        var cited = CitedFact.Of(said.Topic, said.Fact);
        return said.Fact.Quote is { } words && lead is null
            ? new Block.Quotation(cited, words, said.Topic.Speaker(said.Fact)!)
            : new Block.Statement(cited, lead);
    }

    private static IEnumerable<Block> Unsure(Answer.Unsure unsure) =>
    [
        new Block.Paragraph("I'm not sure that the source covers this. Did you mean one of these?"),
        FactButtons.Choose(unsure.Candidates),
    ];

    private static IEnumerable<Block> Refused(Answer.NotCovered refused)
    {
        yield return new Block.Paragraph(RefusalWords.For(refused));
        if (refused.Refusal is not (Refusal.NoWords or Refusal.OtherLanguage))
        {
            yield return new Block.Note("That makes it neither true nor false: it just isn't in the source.");
        }

        if (!refused.Near.IsEmpty)
        {
            yield return new Block.Note("The nearest that it has:");
            yield return FactButtons.Choose(refused.Near);
        }
    }

    private static IEnumerable<Topic> TopicsOf(Answer answer) => answer switch
    {
        Answer.Found found => [found.Best.Topic],
        Answer.Unsure unsure => unsure.Candidates.Select(fact => fact.Topic),
        Answer.NotCovered refused => refused.Near.Select(fact => fact.Topic),
        _ => [],
    };
}
