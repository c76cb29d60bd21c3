using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>
/// A few facts that belong together, and one voice: somebody's words, or the source's own way of putting it.
/// All facts of the story are told once before any is told again; each round tells them grouped in another way.
/// </summary>
/// <param name="Heading">What holds the facts together.</param>
/// <param name="Facts">The facts, in the order in which they are told.</param>
/// <param name="Voice">The day's quotation or wording; null when all have been told in this round.</param>
/// <param name="Round">From 1: how often the story is being told.</param>
/// <param name="Manner">How the round tells it.</param>
internal sealed record Spotlight(string Heading, ImmutableArray<Fact> Facts, Fact? Voice, int Round, string Manner)
{
    private const int Fewest = 3;
    private const int Most = 5;
    private const int Rest = 7;

    /// <summary>Picks the day's facts among those told least often.</summary>
    /// <param name="map">The story.</param>
    /// <param name="history">What the channel has had.</param>
    /// <param name="date">The local date.</param>
    /// <param name="today">Facts that today's briefing tells already.</param>
    public static Spotlight Pick(StoryMap map, ChannelHistory history, DateOnly date, IReadOnlySet<FactId> today)
    {
        var candidates = map.Said.Where(fact => !today.Contains(fact.Id)).ToList();
        if (candidates.Count == 0)
        {
            return new Spotlight("", [], null, 1, "");
        }

        // What today's news tells counts as told, so the round is that of the rest.
        var round = candidates.Min(fact => history.TimesTold(fact.Id)) + 1;
        var open = candidates.Where(fact => history.TimesTold(fact.Id) < round).ToList();
        var voices = open.Where(IsVoice).ToList();
        var plain = open.Where(fact => !IsVoice(fact)).ToList();
        var size = plain.Count > 0 ? Size(plain.Count, voices.Count) : SizeOfVoices(voices.Count);
        if (plain.Count == 0)
        {
            plain = voices;
        }

        (plain, voices) = (Rested(plain, history, date, size), Rested(voices, history, date, 1 + size));
        var lens = Lens.ForRound(round);
        var chapter = history.Briefings == 0 && Opening(map, plain) is { Count: > 0 } opening
            ? opening
            : Gather(map, lens.Bucket(map, plain), plain, size);
        var voice = BestVoice(map, chapter, voices.Except(chapter));
        if (chapter.Count < Fewest && open.Count == chapter.Count + (voice is null ? 0 : 1))
        {
            Fill(map, chapter, candidates, history, round);
        }

        // A later round says so: the same facts may come together again, but never under the same words.
        var again = round > 1 ? FormattableString.Invariant($", round {round}") : "";
        return new Spotlight(
            history.Briefings == 0 ? "The story at a glance" : Lens.HeadingOf(lens, map, chapter, Before(map, history)) + again,
            Tell(map, chapter),
            voice,
            round,
            lens.Manner);
    }

    /// <summary>Whether a fact is somebody's words, or the source's own way of putting something.</summary>
    public static bool IsVoice(Fact fact) => fact.Kind is FactKind.Quote or FactKind.Framing;

    // What each earlier day told beside its voice, the latest first, as far as it wasn't told again since. The very first had
    // a heading of its own.
    private static IEnumerable<IReadOnlyList<Fact>> Before(StoryMap map, ChannelHistory history) => map.Said
        .Where(fact => history.Told.ContainsKey(fact.Id))
        .GroupBy(fact => history.Told[fact.Id].LastOn)
        .OrderByDescending(day => day.Key)
        .Take(history.Briefings - 1)
        .Select(day => day.Any(fact => !IsVoice(fact)) ? day.Where(fact => !IsVoice(fact)).ToArray() : [.. day]);

    // Voices are one a day; the rest is spread so that both run out together, and no day is left with a crumb.
    private static int Size(int plain, int voices)
    {
        var target = Math.Clamp((int)Math.Round((double)plain / Math.Max(1, voices)), Fewest, Most);
        var days = (plain + target - 1) / target;
        return (plain + days - 1) / days;
    }

    // Only voices are left: one of them is the day's.
    private static int SizeOfVoices(int voices)
    {
        var days = (voices + Fewest) / (Fewest + 1);
        return Math.Max(1, ((voices + days - 1) / days) - 1);
    }

    // What was told in the last days comes later in its round, as long as enough is left.
    private static List<Fact> Rested(List<Fact> facts, ChannelHistory history, DateOnly date, int atLeast)
    {
        var rested = facts.Where(fact => !history.Told.TryGetValue(fact.Id, out var told) || told.LastOn.AddDays(Rest) < date).ToList();
        return rested.Count >= atLeast ? rested : facts;
    }

    // A channel's first briefing says what the story is.
    private static List<Fact> Opening(StoryMap map, List<Fact> plain) =>
        [.. map.Topic.Said(map.Topic.Summary.Glance).Where(plain.Contains).Take(Most + 1)];

    private static List<Fact> Gather(StoryMap map, List<Fact> bucket, List<Fact> plain, int size)
    {
        var chapter = new List<Fact> { bucket[0] };
        while (chapter.Count < size)
        {
            var next = Nearest(map, chapter, bucket) ?? Nearest(map, chapter, plain);
            if (next is null)
            {
                break;
            }

            chapter.Add(next);
        }

        return chapter;
    }

    // Everything has been told, so the next round may begin with what has rested longest.
    private static void Fill(StoryMap map, List<Fact> chapter, List<Fact> candidates, ChannelHistory history, int round)
    {
        var rested = candidates
            .Where(fact => history.TimesTold(fact.Id) == round && !IsVoice(fact) && !chapter.Contains(fact))
            .OrderBy(fact => history.Told[fact.Id].LastOn)
            .ThenBy(map.Order);
        var half = rested.Take(Math.Max(Fewest, history.Told.Count / 2)).ToList();
        while (chapter.Count < Fewest && Nearest(map, chapter, half) is { } next)
        {
            chapter.Add(next);
        }
    }

    private static Fact? Nearest(StoryMap map, List<Fact> chapter, List<Fact> among) => among
        .Where(fact => !chapter.Contains(fact))
        .OrderByDescending(fact => chapter.Average(told => map.Kinship(told, fact)))
        .ThenBy(map.Order)
        .FirstOrDefault();

    private static Fact? BestVoice(StoryMap map, List<Fact> chapter, IEnumerable<Fact> voices) => voices
        .OrderByDescending(voice => chapter.Average(fact => map.Kinship(fact, voice)) + (voice.Kind == FactKind.Quote ? 0.5 : 0))
        .ThenBy(map.Order)
        .FirstOrDefault();

    // The story's order, but a reason right after what it explains.
    private static ImmutableArray<Fact> Tell(StoryMap map, List<Fact> chapter)
    {
        var left = chapter.OrderBy(map.Order).ToList();
        var told = ImmutableArray.CreateBuilder<Fact>(left.Count);
        while (left.Count > 0)
        {
            var next = told.Count > 0 && left.FirstOrDefault(fact => told[^1].Because.Contains(fact.Id)) is { } reason
                ? reason
                : left.FirstOrDefault(fact => !left.Any(other => other.Because.Contains(fact.Id))) ?? left[0];
            told.Add(next);
            left.Remove(next);
        }

        return told.DrainToImmutable();
    }
}
