using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Packs;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Sources;

/// <summary>Proves that facts stand where they say, against the text of a source that the repository doesn't hold.</summary>
public static class SourceChecker
{
    /// <summary>Checks every fact that cites the source.</summary>
    /// <param name="folder">The packs; a topic that couldn't be loaded isn't checked.</param>
    /// <param name="sourceId">The source's id in its topic.</param>
    /// <param name="file">Its text.</param>
    /// <exception cref="KnowledgeException">No topic has the source, or its text can't be read.</exception>
    public static SourceReport Check(KnowledgeFolder folder, string sourceId, string file)
    {
        var topics = folder.Topics.Where(topic => topic.TryGetSource(sourceId, out _)).ToImmutableArray();
        if (topics.IsEmpty)
        {
            var known = folder.Topics.SelectMany(topic => topic.Sources).Select(source => source.Id).Distinct(StringComparer.Ordinal).ToArray();
            throw new KnowledgeException($"no topic has a source '{Shown.Of(sourceId)}'{NearestName.Hint(sourceId, known)}; there are {string.Join(", ", known)}");
        }

        var sections = topics.SelectMany(topic => topic.Facts).SelectMany(Places).Where(place => place.SourceId == sourceId).Select(place => place.Section).OfType<string>();
        var proof = new SourceProof(folder, sourceId, SourceText.Read(file, sections.ToHashSet(StringComparer.Ordinal)));
        foreach (var topic in topics)
        {
            proof.Check(topic);
        }

        return proof.ToReport();
    }

    internal static IEnumerable<SourcePlace> Places(Fact fact) => fact.Also.Prepend(fact.Source);
}
