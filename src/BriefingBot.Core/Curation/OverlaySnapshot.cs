using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>Lays a server's overlay over base. Topics that the server hasn't touched are base's own objects.</summary>
internal static class OverlaySnapshot
{
    /// <summary>What the server sees.</summary>
    public static KnowledgeSnapshot Build(KnowledgeSnapshot @base, Overlay overlay)
    {
        var touched = overlay.Order.Where(key => @base.TryGetTopic(key.Topic, out _)).ToImmutableArray();
        if (touched.IsEmpty)
        {
            return @base;
        }

        var byTopic = touched.ToLookup(key => key.Topic);
        return new KnowledgeSnapshot(
            [.. @base.Topics.Select(topic => byTopic.Contains(topic.Id) ? Lay(topic, byTopic[topic.Id], overlay) : topic)],
            @base.Version + overlay.Version,
            @base,
            touched);
    }

    private static Topic Lay(Topic topic, IEnumerable<FactKey> keys, Overlay overlay)
    {
        var changed = keys.ToDictionary(key => key.Fact, key => overlay.Facts[key]);
        var added = keys.Where(key => !topic.TryGetFact(key.Fact, out _)).Select(key => overlay.Facts[key]);

        // What was written for base's wording of a fact may contradict the server's: a changed fact is checked by its own text alone.
        ImmutableArray<Fact> facts = [.. topic.Facts.Select(fact => changed.GetValueOrDefault(fact.Id, fact)), .. added];
        return new Topic(
            topic.Id,
            topic.Title,
            [.. topic.Sources, .. overlay.Sources.Where(each => each.Topic == topic.Id && !topic.TryGetSource(each.Source.Id, out _)).Select(each => each.Source)],
            [.. topic.Entities, .. overlay.Entities.Where(each => each.Topic == topic.Id && !topic.TryGetEntity(each.Entity.Id, out _)).Select(each => each.Entity)],
            facts,
            topic.Summary,
            OverlayTimeline.Merge(topic, changed),
            topic.Gaps,
            topic.Language,
            [.. topic.Statements.Where(each => !changed.ContainsKey(each.Fact))]);
    }
}
