using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Imports;

/// <summary>What a server changed, as a pack of its own that the file format's check accepts.</summary>
public static class ServerPack
{
    /// <summary>
    /// Only what the server changed or added in a story, with the sources, entities and causes that it needs;
    /// null when it changed nothing there. The whole story is the snapshot's topic itself.
    /// </summary>
    public static Topic? Changes(KnowledgeSnapshot snapshot, Topic topic)
    {
        var wanted = snapshot.Overlaid.Where(key => key.Topic == topic.Id).Select(key => key.Fact).ToHashSet();
        if (wanted.Count == 0)
        {
            return null;
        }

        // A fact that names its cause can't be checked without it.
        var open = new Queue<FactId>(wanted);
        while (open.TryDequeue(out var id))
        {
            foreach (var cause in topic.TryGetFact(id, out var fact) ? fact.Because : [])
            {
                if (wanted.Add(cause))
                {
                    open.Enqueue(cause);
                }
            }
        }

        var facts = topic.Facts.Where(fact => wanted.Contains(fact.Id)).ToArray();
        var sources = facts.SelectMany(fact => fact.Also.Prepend(fact.Source)).Select(place => place.SourceId).ToHashSet(StringComparer.Ordinal);
        var entities = facts.SelectMany(fact => fact.About.Select(id => id.Value).Append(fact.AttributedTo)).ToHashSet();
        return new Topic(
            topic.Id,
            topic.Title,
            [.. topic.Sources.Where(source => sources.Contains(source.Id))],
            [.. topic.Entities.Where(entity => entities.Contains(entity.Id.Value))],
            [.. facts],
            language: topic.Language);
    }
}
