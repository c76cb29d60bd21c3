using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>What an import did to one topic.</summary>
public enum ImportEffect
{
    /// <summary>The pack's content was already in the store.</summary>
    Unchanged,

    /// <summary>The topic is new.</summary>
    Added,

    /// <summary>The topic's content was replaced; changed facts gained a revision.</summary>
    Changed,

    /// <summary>The pack is gone; its facts are retired.</summary>
    Withdrawn,
}

/// <summary>What an import did to one topic, with the facts that it touched.</summary>
public sealed record ImportedTopic(TopicId Topic, ImportEffect Effect, int Added, int Changed, int Retired);

/// <summary>Where the base layer is kept.</summary>
public interface IFactStore
{
    /// <summary>
    /// Makes the base layer equal to the packs, in one transaction. A fact whose content changed gains a revision,
    /// one that is gone is retired, and nothing is deleted. Topics whose content hash is known are left alone.
    /// </summary>
    /// <param name="packs">The packs that could be read; ids are unique.</param>
    /// <param name="complete">False when some packs couldn't be read: then no topic counts as gone, and what
    /// the store has of it stays in service.</param>
    /// <returns>What happened to each topic; a topic that was withdrawn earlier isn't listed again.</returns>
    ImmutableArray<ImportedTopic> ImportPacks(ImmutableArray<Topic> packs, bool complete = true);

    /// <summary>
    /// The base layer's topics in the order of their ids, retired facts included and last. A withdrawn topic isn't
    /// among them.
    /// </summary>
    ImmutableArray<Topic> LoadTopics();
}
