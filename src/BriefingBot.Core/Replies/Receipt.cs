using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Replies;

/// <summary>What a post of the bot said, so that it can be explained and corrected later.</summary>
/// <param name="MessageId">The post.</param>
/// <param name="ChannelId">Where it stands.</param>
/// <param name="GuildId">The server; null in direct messages.</param>
/// <param name="Command">What made it: a command's path, or <c>briefing</c>.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Facts">What it said, in order.</param>
public sealed record Receipt(
    ulong MessageId,
    ulong ChannelId,
    ulong? GuildId,
    string Command,
    DateTimeOffset SaidAt,
    ImmutableArray<SaidFact> Facts);

/// <summary>A fact as it was said.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Fact">Its id.</param>
/// <param name="Revision">The revision that was said.</param>
/// <param name="ContentHash">The hash of what that revision says, see <see cref="Facts.ContentHash"/>.</param>
public sealed record SaidFact(TopicId Topic, FactId Fact, int Revision, string ContentHash)
{
    /// <summary>What a fact says now.</summary>
    public static SaidFact Of(TopicId topic, Fact fact) => new(topic, fact.Id, fact.Revision, Facts.ContentHash.Of(fact));
}
