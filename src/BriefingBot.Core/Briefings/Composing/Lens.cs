using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>How a round groups the story, so that the second telling isn't the first again.</summary>
internal abstract record Lens
{
    /// <summary>Rounds take turns: as the source tells it, subject by subject, by what kind of statement it is.</summary>
    public static Lens ForRound(int round) => (round % 3) switch
    {
        1 => new InOrder(),
        2 => new BySubject(),
        _ => new ByKind(),
    };

    /// <summary>The facts to choose the chapter from, the first one first; not empty as long as there are facts.</summary>
    public abstract List<Fact> Bucket(StoryMap map, List<Fact> open);

    /// <summary>How the round tells the story, for a line that says so.</summary>
    public abstract string Manner { get; }

    /// <summary>The line above the chapter, in other words than those above the day before's.</summary>
    /// <param name="lens">The round's lens.</param>
    /// <param name="map">The story.</param>
    /// <param name="chapter">The chapter's facts.</param>
    /// <param name="before">The facts of the days before, the latest day first.</param>
    public static string HeadingOf(Lens lens, StoryMap map, IReadOnlyList<Fact> chapter, IEnumerable<IReadOnlyList<Fact>> before)
    {
        var words = Words(lens, map, chapter);
        var running = before.TakeWhile(facts => Words(lens, map, facts) == words).Count();
        return (running % 2, running) switch
        {
            (_, 0) => $"{words.Usual}{words.Subject}",
            (1, _) => $"{words.Other}{words.Subject}",
            _ => $"{words.Usual}, continued{words.Subject}",
        };
    }

    private static (string Usual, string Other, string Subject) Words(Lens lens, StoryMap map, IReadOnlyList<Fact> chapter)
    {
        var subject = map.SharedSubject(chapter) is { } shared ? $": {char.ToUpperInvariant(shared.Name[0])}{shared.Name[1..]}" : "";
        var (usual, other) = chapter.All(Spotlight.IsVoice) ? ("How it is put", "How else it is put")
            : chapter.All(fact => fact.Kind == FactKind.Forecast) ? ("What may come", "What else may come")
            : chapter.All(fact => fact.Kind == FactKind.Analysis) ? ("How it is read", "How else it is read")
            : lens is ByKind && chapter.All(fact => fact.Kind == FactKind.Reported) ? ("What has happened", "What else has happened")
            : subject.Length > 0 ? ("In focus", "Still in focus")
            : chapter.Select(fact => fact.Source.Section).Distinct().ToArray() is [{ } section] ? ($"From “{section}”", $"More from “{section}”")
            : ("From the story", "More from the story");
        return (usual, other, subject);
    }

    private sealed record InOrder : Lens
    {
        public override string Manner => "from its beginning";

        public override List<Fact> Bucket(StoryMap map, List<Fact> open) => [.. open.OrderBy(map.Order)];
    }

    private sealed record BySubject : Lens
    {
        public override string Manner => "subject by subject";

        public override List<Fact> Bucket(StoryMap map, List<Fact> open)
        {
            // The smallest subjects first, while they are whole; the ones that everything is about come last.
            var subject = open.SelectMany(fact => fact.About).GroupBy(id => id)
                .Where(group => group.Count() > 1)
                .OrderBy(group => group.Count())
                .ThenBy(group => group.Key.Value, StringComparer.Ordinal)
                .FirstOrDefault();
            return [.. open.Where(fact => subject is null || fact.About.Contains(subject.Key)).OrderBy(map.Order)];
        }
    }

    private sealed record ByKind : Lens
    {
        public override string Manner => "from what may come back to what has happened";

        private static readonly FactKind[] Turns = [FactKind.Forecast, FactKind.Analysis, FactKind.Reported, FactKind.Framing, FactKind.Quote];

        public override List<Fact> Bucket(StoryMap map, List<Fact> open) => Turns
            .Select(kind => open.Where(fact => fact.Kind == kind).OrderByDescending(map.Order).ToList())
            .First(bucket => bucket.Count > 0);
    }
}
