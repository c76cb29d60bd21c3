using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>
/// Corrects what was on its way to Discord while a fact in it changed. Such a post wasn't in the list that the admin saw,
/// so nobody is asked: a post that appears after the change is to say what the fact says.
/// </summary>
public sealed class LatePosts
{
    private readonly CurrentKnowledge _knowledge;
    private readonly OutdatedPosts _outdated;
    private readonly ICorrectionQueue _corrections;

    internal LatePosts(CurrentKnowledge knowledge, OutdatedPosts outdated, ICorrectionQueue corrections)
    {
        _knowledge = knowledge;
        _outdated = outdated;
        _corrections = corrections;
    }

    /// <summary>
    /// Looks at a post that has just been delivered. Call it once its receipt is kept: a change that comes later finds the
    /// receipt, one that came earlier is found here, so that none slips through between.
    /// </summary>
    public void Look(Receipt receipt)
    {
        if (receipt.GuildId is not { } guild)
        {
            return; // Base changes with the operator's packs alone, and nobody corrects direct messages.
        }

        var knowledge = _knowledge.For(guild);
        foreach (var said in receipt.Facts)
        {
            var key = new FactKey(said.Topic, said.Fact);
            if (knowledge.Find(key) is { } now && _outdated.IsOutdated(guild, key, said.Revision, now))
            {
                _corrections.Enqueue(
                    guild,
                    key,
                    now.Revision,
                    [PostedUse.Of(receipt, said)],
                    draft: null,
                    new AuditDraft(guild, 0, "corrects a post", key.ToString(), $"It was on its way when the fact changed. To revision {now.Revision}."));
            }
        }
    }
}
