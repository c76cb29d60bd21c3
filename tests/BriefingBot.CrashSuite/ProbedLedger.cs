using System.Reflection;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;

namespace BriefingBot.CrashSuite;

/// <summary>The real ledger, with a chance to die before and after each write. The product has no hook for this.</summary>
internal class ProbedLedger : DispatchProxy
{
    private IBriefingLedger _ledger = null!;

    public static IBriefingLedger Wrap(IBriefingLedger ledger)
    {
        var proxy = Create<IBriefingLedger, ProbedLedger>();
        ((ProbedLedger)(object)proxy)._ledger = ledger;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var what = targetMethod!.Name switch
        {
            nameof(IBriefingLedger.Plan) => "the day is recorded",
            nameof(IBriefingLedger.Save) => Named((Occurrence)args![0]!),
            _ => null,
        };
        CrashPoint.Reach($"before {what}");
        var result = targetMethod.Invoke(_ledger, args);
        CrashPoint.Reach($"after {what}");
        return result;
    }

    private static string Named(Occurrence next) => next switch
    {
        { State: OccurrenceState.Claimed } => "the claim",
        { State: OccurrenceState.Sent, LeaseUntil: null } => "it is let go",
        { State: OccurrenceState.Sent } => "the post is recorded",
        { State: OccurrenceState.Sending, Parts: [{ State: PartState.Pending }, ..] } => "the text is frozen",
        { State: OccurrenceState.Sending } => "the attempt is recorded",
        _ => "something else",
    };
}
