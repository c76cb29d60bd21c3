using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Discord.Model;

namespace BriefingBot.Interactions;

/// <summary>Keeps, for every public answer, which facts it said in which revision.</summary>
internal sealed class Receipts(IReceiptLog log, LatePosts late, TimeProvider time)
{
    /// <summary>Keeps the receipt of a message that was delivered; an answer without facts needs none.</summary>
    public void Record(Caller caller, string command, ImmutableArray<CitedFact> facts, KnowledgeSnapshot knowledge, Snowflake message)
    {
        var said = facts.SelectMany(fact => Said(knowledge, fact)).ToImmutableArray();
        if (!said.IsEmpty)
        {
            var receipt = new Receipt(message.Value, caller.ChannelId, caller.GuildId, command, time.GetUtcNow(), said);
            log.Record(receipt);
            late.Look(receipt);
        }
    }

    private static IEnumerable<SaidFact> Said(KnowledgeSnapshot knowledge, CitedFact cited) =>
        knowledge.TryGetTopic(cited.Topic, out var topic) && topic.TryGetFact(cited.Id, out var fact)
            ? [new SaidFact(cited.Topic, cited.Id, cited.Revision, ContentHash.Of(fact))]
            : [];
}
