using System.Reflection;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;

namespace BriefingBot.Sqlite.Tests.Briefings;

public sealed class DiskFullTests
{
    [Fact]
    public async Task Whichever_write_fails_nothing_is_sent_unrecorded_and_nothing_is_sent_twice()
    {
        var failing = 0;
        for (var fails = true; fails; failing++)
        {
            using var bench = new Bench();
            var schedule = bench.Add("08:00");
            var ledger = FailingLedger.Wrap(bench.Ledger, failing, () => bench.Discord.Messages.Count);
            bench.Ledger = (IBriefingLedger)(object)ledger;
            bench.Restart();

            await bench.PassAsync(TimeSpan.FromHours(2));
            await bench.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));

            fails = ledger.HasFailed;
            Assert.Single(bench.Discord.Messages);
            Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 1)!.State);
            Assert.True(ledger.AttemptWasRecordedFirst, $"write {failing}: a message was sent before its attempt was on the disk");
        }

        Assert.True(failing > 4, $"only {failing} writes were tried");
    }

    /// <summary>A ledger one of whose writes fails, once, as on a full disk.</summary>
    internal class FailingLedger : DispatchProxy
    {
        private IBriefingLedger _ledger = null!;
        private Func<int> _sent = null!;
        private int _failing;
        private int _writes;

        public bool HasFailed { get; private set; }

        public bool AttemptWasRecordedFirst { get; private set; } = true;

        public static FailingLedger Wrap(IBriefingLedger ledger, int failing, Func<int> sent)
        {
            var proxy = (FailingLedger)(object)Create<IBriefingLedger, FailingLedger>();
            (proxy._ledger, proxy._failing, proxy._sent) = (ledger, failing, sent);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name is nameof(IBriefingLedger.Save) or nameof(IBriefingLedger.Plan) && _writes++ == _failing)
            {
                HasFailed = true;
                if (args![0] is Occurrence { Parts: [{ State: PartState.Sending }] } && _sent() > 0)
                {
                    AttemptWasRecordedFirst = false;
                }

                throw new StoreException(StoreFailure.DiskFull, "the disk is full");
            }

            try
            {
                return targetMethod.Invoke(_ledger, args);
            }
            catch (TargetInvocationException exception)
            {
                throw exception.InnerException!;
            }
        }
    }
}
