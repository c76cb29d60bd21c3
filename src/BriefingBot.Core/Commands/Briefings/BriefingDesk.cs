using BriefingBot.Core.Briefings;
using BriefingBot.Core.Briefings.Delivery;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>What the commands for moderators work with. The ledger is looked up when it is used: their definitions are listed without a store too.</summary>
internal sealed class BriefingDesk(Func<IBriefingLedger> ledger, BriefingSignal signal, BriefingOptions options, TimeProvider time)
{
    public IBriefingLedger Ledger => ledger();

    public BriefingSignal Signal => signal;

    public BriefingOptions Options => options;

    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();
}
