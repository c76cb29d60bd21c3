using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Replies;

/// <summary>Where receipts are kept.</summary>
public interface IReceiptLog
{
    /// <summary>Keeps a receipt, without waiting for the disk. A later receipt of the same post replaces the earlier.</summary>
    void Record(Receipt receipt);

    /// <summary>The receipt of a post in a server (or in direct messages); null when there is none.</summary>
    /// <param name="guildId">The server as the interaction gave it, so that no server sees another's.</param>
    /// <param name="messageId">The post.</param>
    Receipt? Find(ulong? guildId, ulong messageId);

    /// <summary>The posts of a server that said a fact, newest first.</summary>
    /// <param name="guildId">The server; null for direct messages.</param>
    /// <param name="topic">The fact's topic.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="limit">How many at most.</param>
    ImmutableArray<Receipt> ThatSaid(ulong? guildId, TopicId topic, FactId fact, int limit);
}
