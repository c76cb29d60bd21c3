using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation;

/// <summary>Where a server uses a fact, beyond what the facts themselves tell: posts already made, and briefings due.</summary>
internal sealed class FactUses(IReceiptLog receipts, IBriefingLedger ledger, TimeProvider time)
{
    private const int MostPosts = 1_000;

    /// <summary>The server's posts that say the fact, newest first.</summary>
    public ImmutableArray<PostedUse> Posts(ulong guildId, FactKey key) =>
    [
        .. receipts.ThatSaid(guildId, key.Topic, key.Fact, MostPosts)
            .Select(receipt => PostedUse.Of(receipt, receipt.Facts.First(said => said.Topic == key.Topic && said.Fact == key.Fact))),
    ];

    /// <summary>The server's scheduled briefings on a story, the next first.</summary>
    public ImmutableArray<DueBriefing> Briefings(ulong guildId, TopicId topic)
    {
        var now = time.GetUtcNow();
        return
        [
            .. ledger.SchedulesOf(guildId)
                .Where(schedule => schedule.Topic == topic && schedule.State is ScheduleState.Active)
                .SelectMany(schedule => Agenda.Next(schedule, now).Take(1).Select(next => new DueBriefing(schedule.ChannelId, next.Moment)))
                .OrderBy(due => due.At),
        ];
    }
}

/// <summary>A post that says a fact.</summary>
/// <param name="ChannelId">Its channel or thread.</param>
/// <param name="MessageId">Its message.</param>
/// <param name="Revision">The revision that it says.</param>
/// <param name="At">When it was posted.</param>
public sealed record PostedUse(ulong ChannelId, ulong MessageId, int Revision, DateTimeOffset At)
{
    /// <summary>A fact in a post, by the post's receipt.</summary>
    public static PostedUse Of(Receipt receipt, SaidFact said) => new(receipt.ChannelId, receipt.MessageId, said.Revision, receipt.SaidAt);
}

/// <summary>A briefing that will be posted.</summary>
/// <param name="ChannelId">Where.</param>
/// <param name="At">When.</param>
public sealed record DueBriefing(ulong ChannelId, DateTimeOffset At);
