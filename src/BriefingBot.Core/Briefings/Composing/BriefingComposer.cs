using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>
/// Writes a briefing. The same story, local date and history always give the same text, so preview, test and post agree.
/// It says curated facts only, each with its label and its place in the source.
/// </summary>
public static class BriefingComposer
{
    /// <summary>Composes a channel's briefing of a local date.</summary>
    public static Briefing Compose(Topic topic, DateOnly date, ChannelHistory history)
    {
        var map = new StoryMap(topic);
        var news = News.Since(history, topic);
        var today = news.Shown.Select(change => change.Fact.Id).ToHashSet();
        var spotlight = Spotlight.Pick(map, history, date, today);
        var told = news.Shown.Select(change => change.Fact).Concat(spotlight.Facts).Append(spotlight.Voice).OfType<Fact>().ToArray();
        var gap = OpenQuestion.Pick(map, history, told);
        var fresh = told.Any(fact => fact.IsSaid && history.TimesTold(fact.Id) == 0);

        var reply = new Reply
        {
            Title = $"Briefing: {topic.Title}",
            Blocks =
            [
                new Block.Note(Dateline(date, history, news, spotlight, told)),
                .. NewsBlocks(topic, history, news),
                .. SpotlightBlocks(topic, spotlight),
                .. VoiceBlocks(topic, spotlight.Voice),
                .. QuestionBlocks(topic, gap),
            ],
            Footer = [Covered(map, history, told, spotlight.Round), SourceLine(topic)],
            Visibility = Visibility.Public,
            Answered = told.Length > 0,
        };
        return new Briefing(reply, gap?.Id, news.Learned, !news.Shown.IsEmpty || fresh);
    }

    private static string Dateline(DateOnly date, ChannelHistory history, News news, Spotlight spotlight, IReadOnlyCollection<Fact> told)
    {
        var day = date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        if (history.Briefings == 0)
        {
            return $"{day} · the first briefing here";
        }

        List<string> parts = [day];
        if (news.Shown.Length + news.Waiting is var changes and > 0)
        {
            parts.Add($"{Count(changes, "change")} since the last briefing");
        }

        var fresh = told.Count(fact => fact.IsSaid && history.TimesTold(fact.Id) == 0);
        parts.Add(fresh > 0 ? $"{Count(fresh, "fact")} that this channel hasn't had" : $"the story once more, {spotlight.Manner}");
        return string.Join(" · ", parts);
    }

    private static string Count(int number, string noun) => number == 1 ? $"one {noun}" : string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s");

    private static IEnumerable<Block> NewsBlocks(Topic topic, ChannelHistory history, News news)
    {
        if (news.Shown.IsEmpty)
        {
            yield break;
        }

        yield return new Block.Heading("Since the last briefing");
        foreach (var (change, fact) in news.Shown)
        {
            yield return new Block.Statement(CitedFact.Of(topic, fact), Lead(change, history.Told.GetValueOrDefault(fact.Id)));
        }

        if (news.Waiting > 0)
        {
            yield return new Block.Note(news.Waiting == 1 ? "One more change follows in the next briefing." : $"{news.Waiting} more changes follow in the next briefing.");
        }
    }

    private static string Lead(Change change, ToldFact? told)
    {
        var word = change switch
        {
            Change.Withdrawn => "Withdrawn",
            Change.Disputed => "Now disputed",
            Change.Changed => "Corrected",
            Change.Restored => "Back in service",
            _ => "New",
        };
        return told is null ? word : $"{word}, told here on {told.LastOn.ToString("d MMMM", CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<Block> SpotlightBlocks(Topic topic, Spotlight spotlight)
    {
        if (spotlight.Facts.IsEmpty)
        {
            yield break;
        }

        yield return new Block.Heading(spotlight.Heading);
        Fact? before = null;
        foreach (var fact in spotlight.Facts)
        {
            yield return Say(topic, fact, before?.Because.Contains(fact.Id) == true ? "The reason given" : null);
            before = fact;
        }
    }

    private static IEnumerable<Block> VoiceBlocks(Topic topic, Fact? voice) => voice is null
        ? []
        : [new Block.Heading(voice.Kind == FactKind.Quote ? "Quote of the day" : "Wording of the day"), Say(topic, voice, null)];

    private static Block Say(Topic topic, Fact fact, string? lead) => fact.Quote is { } words
        ? new Block.Quotation(CitedFact.Of(topic, fact), words, topic.Speaker(fact) ?? "")
        : new Block.Statement(CitedFact.Of(topic, fact), lead);

    private static IEnumerable<Block> QuestionBlocks(Topic topic, Gap? gap)
    {
        if (gap is null)
        {
            yield break;
        }

        yield return new Block.Heading("Open question");
        yield return new Block.Paragraph(gap.Asks.IsEmpty
            ? RichText.Of(gap.Text)
            : RichText.Of(new Span.Strong(Question(gap.Asks)), " ", gap.Text));
        var near = topic.Said(gap.Near).FirstOrDefault();
        yield return new Block.Note(near is null ? "Not in the source" : $"Not in the source · nearest: {Citation.Place(near.Source)}");
    }

    private static string Question(ImmutableArray<string> asks) =>
        asks.FirstOrDefault(ask => ask.EndsWith('?')) ?? asks[0];

    private static string Covered(StoryMap map, ChannelHistory history, IReadOnlyCollection<Fact> today, int round)
    {
        var all = map.Said.Length;
        var covered = HeardInRound(1);
        return covered < all ? string.Create(CultureInfo.InvariantCulture, $"Covered here so far: {covered} of {Count(all, "fact")}")
            : round == 1 ? string.Create(CultureInfo.InvariantCulture, $"Covered here so far: all of {Count(all, "fact")}")
            : string.Create(CultureInfo.InvariantCulture, $"Covered here so far: all of {Count(all, "fact")}; in round {round}, {HeardInRound(round)}");

        int HeardInRound(int number) => map.Said.Count(fact => history.TimesTold(fact.Id) >= number || (history.TimesTold(fact.Id) == number - 1 && today.Contains(fact)));
    }

    private static string SourceLine(Topic topic) => $"Source: {string.Join("; ", topic.Sources.Select(source => source.Name))}";
}
