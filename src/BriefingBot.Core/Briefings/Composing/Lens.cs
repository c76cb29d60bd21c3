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

    /// <summary>The line above the chapter.</summary>
    public static string HeadingOf(Lens lens, StoryMap map, List<Fact> chapter) => chapter.All(Spotlight.IsVoice)
        ? $"How it is put{(map.SharedSubject(chapter) is { } subject ? $": {subject.Name}" : "")}"
        : lens.Heading(map, chapter);

    protected virtual string Heading(StoryMap map, List<Fact> chapter) => map.SharedSubject(chapter) is { } subject
        ? $"In focus: {subject.Name}"
        : "From the story";

    private sealed record InOrder : Lens
    {
        public override List<Fact> Bucket(StoryMap map, List<Fact> open) => [.. open.OrderBy(map.Order)];
    }

    private sealed record BySubject : Lens
    {
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
        private static readonly FactKind[] Turns = [FactKind.Forecast, FactKind.Analysis, FactKind.Reported, FactKind.Framing, FactKind.Quote];

        public override List<Fact> Bucket(StoryMap map, List<Fact> open) => Turns
            .Select(kind => open.Where(fact => fact.Kind == kind).OrderByDescending(map.Order).ToList())
            .First(bucket => bucket.Count > 0);

        protected override string Heading(StoryMap map, List<Fact> chapter)
        {
            var subject = map.SharedSubject(chapter) is { } shared ? $": {shared.Name}" : "";
            return (chapter.Select(fact => fact.Kind).Distinct().Count() > 1 ? null : (FactKind?)chapter[0].Kind) switch
            {
                FactKind.Forecast => $"What may come{subject}",
                FactKind.Analysis => $"How it is read{subject}",
                FactKind.Reported => $"What has happened{subject}",
                _ => base.Heading(map, chapter),
            };
        }
    }
}
