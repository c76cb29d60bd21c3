using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>How the facts of a story hang together: order, shared subjects, causes, neighbourhood in the source.</summary>
internal sealed class StoryMap
{
    private static readonly char[] Blanks = [' ', ',', '.', ';', ':', '\'', '’', '"', '“', '”'];

    private readonly Dictionary<FactId, int> _order;
    private readonly Dictionary<EntityId, int> _mentions;
    private readonly Dictionary<FactId, HashSet<string>> _words = [];

    public StoryMap(Topic topic)
    {
        Topic = topic;
        Said = [.. topic.Facts.Where(fact => fact.IsSaid)];
        _order = topic.Facts.Select((fact, index) => (fact.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        _mentions = Said.SelectMany(fact => fact.About).GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
    }

    public Topic Topic { get; }

    /// <summary>The facts that may be said, in the story's order.</summary>
    public ImmutableArray<Fact> Said { get; }

    public int Order(Fact fact) => _order[fact.Id];

    /// <summary>How closely two facts belong together: a cause before a shared sentence before a shared, rare subject.</summary>
    public double Kinship(Fact a, Fact b)
    {
        var causes = a.Because.Contains(b.Id) || b.Because.Contains(a.Id) ? 4.0 : 0;
        var subjects = a.About.Intersect(b.About).Sum(id => 2.0 / (1 + Math.Log2(1 + _mentions.GetValueOrDefault(id))));
        return causes + subjects + Nearness(a.Source, b.Source) - (4 * Sameness(a, b));
    }

    /// <summary>Whether two facts say nearly the same; told side by side they bore.</summary>
    public double Sameness(Fact a, Fact b)
    {
        var (mine, yours) = (Words(a), Words(b));
        var shared = mine.Count(yours.Contains);
        var share = (double)shared / (mine.Count + yours.Count - shared);
        return share > 0.4 ? share : 0;
    }

    /// <summary>
    /// The subject that most of the facts share and that tells them best from the rest; null if they share none. Whoever says
    /// them isn't their subject.
    /// </summary>
    public Entity? SharedSubject(IReadOnlyCollection<Fact> facts)
    {
        var subject = facts.SelectMany(fact => fact.About).GroupBy(id => id)
            .Where(group => IsMost(group.Count()) && !IsMost(facts.Count(fact => IsSaidBy(fact, group.Key))))
            .OrderByDescending(group => group.Count() / Math.Sqrt(_mentions.GetValueOrDefault(group.Key, 1)))
            .ThenBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => (EntityId?)group.Key)
            .FirstOrDefault();
        return subject is { } id && Topic.TryGetEntity(id, out var entity) ? entity : null;

        bool IsMost(int count) => count > facts.Count / 2 && count >= Math.Min(2, facts.Count);
    }

    private bool IsSaidBy(Fact fact, EntityId id) => Topic.TryGetEntity(id, out var entity) && Topic.Speaker(fact) == entity.Name;

    private static double Nearness(SourcePlace a, SourcePlace b) =>
        a.SourceId != b.SourceId || a.Section != b.Section ? 0
        : a.Paragraph != b.Paragraph ? 0.5
        : a.Sentence != b.Sentence ? 1
        : 1.5;

    private HashSet<string> Words(Fact fact) => _words.TryGetValue(fact.Id, out var words)
        ? words
        : _words[fact.Id] = [.. fact.Text.ToUpperInvariant().Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3)];
}
