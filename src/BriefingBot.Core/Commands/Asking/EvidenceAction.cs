using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>Where a fact stands: its exact places, kind and revision, and what else the paragraph says.</summary>
internal sealed class EvidenceAction : IAction
{
    public const string Name = "evidence";

    private const int MostNeighbours = 8;

    public string Verb => Name;

    public Audience Audience => Audience.Members;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken) =>
        new(FactButtons.Find(request.Knowledge, request.Argument) is { } found ? Show(found) : FactButtons.Gone);

    private static Reply Show(TopicFact found)
    {
        var (topic, fact) = found;
        var neighbours = topic.Facts
            .Where(other => other.IsSaid && other.Id != fact.Id && IsSameParagraph(other.Source, fact.Source))
            .Take(MostNeighbours)
            .ToArray();
        return new Reply
        {
            Title = "Evidence",
            Blocks =
            [
                AnswerReply.Say(found),
                .. fact.Also.Prepend(fact.Source).Select(place => new Block.Note(Place(topic, place))),
                new Block.Note(RichText.Of(KindWords(fact.Kind), $" Revision {fact.Revision} of ", new Span.Code(fact.Id.Value), ".")),
                .. neighbours.Length == 0 ? (Block[])[] : [new Block.Heading("The same paragraph also says")],
                .. neighbours.Select(other => AnswerReply.Say(new TopicFact(topic, other))),
            ],
            Footer = [SourceLine.For(topic)],
            Shareable = true,
        };
    }

    private static bool IsSameParagraph(SourcePlace one, SourcePlace other) =>
        one.Paragraph is not null && one.SourceId == other.SourceId && one.Section == other.Section && one.Paragraph == other.Paragraph;

    private static string Place(Topic topic, SourcePlace place) =>
        $"{Citation.Exact(place)}{(place.IsGiven ? " of" : ":")} “{(topic.TryGetSource(place.SourceId, out var source) ? source.Name : place.SourceId)}”"
        + (place.Fingerprint is { } print ? $" · fingerprint of the sentence {print.Replace("sha256:", "", StringComparison.Ordinal)[..Math.Min(12, print.Length - 7)]}…" : "");

    private static string KindWords(FactKind kind) => kind switch
    {
        FactKind.Quote => "Kind: exact words of a speaker.",
        FactKind.Analysis => "Kind: analysis, somebody's interpretation.",
        FactKind.Forecast => "Kind: forecast, what somebody expects.",
        FactKind.Framing => "Kind: framing, the source's own way of putting it.",
        _ => "Kind: reported, the source states it as a fact.",
    };
}
