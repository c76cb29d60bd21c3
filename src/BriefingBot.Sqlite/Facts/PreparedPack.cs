using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Facts;

/// <summary>A pack with its hashes, worked out before the write lock is taken.</summary>
internal sealed record PreparedPack(TopicId Id, string Content, string Hash, ImmutableArray<(Fact Fact, string Hash)> Facts)
{
    public static PreparedPack Of(Topic topic)
    {
        var content = TopicContent.Of(topic).Write();
        var facts = topic.Facts.Select(fact => (fact, ContentHash.Of(fact))).ToImmutableArray();
        return new(topic.Id, content, PackHash.Of(content, facts.Select(fact => fact.Item2)), facts);
    }
}
