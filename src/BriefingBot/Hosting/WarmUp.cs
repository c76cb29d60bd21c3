using BriefingBot.CommandLine;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Rendering;

namespace BriefingBot.Hosting;

/// <summary>
/// Runs commands once, for nobody, while the bot connects: the first member's answer is then as quick as the thousandth.
/// Afterwards it gives back the memory that starting took.
/// </summary>
internal sealed class WarmUp(CommandRunner runner, CurrentKnowledge knowledge, ReplyRenderer replies, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan UntilLoaded = TimeSpan.FromSeconds(10);

    private static readonly CommandRequest[] Requests =
    [
        new("ask", OptionValues.Of(("question", "What happened and who said so?")), VerbServices.Reader, KnowledgeSnapshot.Empty),
        new("summary", OptionValues.None, VerbServices.Reader, KnowledgeSnapshot.Empty),
        new("quote", OptionValues.None, VerbServices.Reader, KnowledgeSnapshot.Empty),
        new("timeline", OptionValues.None, VerbServices.Reader, KnowledgeSnapshot.Empty),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var request in Requests)
        {
            var outcome = await runner.RunAsync(request with { Knowledge = knowledge.Base }, stoppingToken).ConfigureAwait(false);
            if (outcome is Outcome.Show { Reply: var reply })
            {
                replies.Render(reply, canShare: true);
            }
        }

        // Loading the knowledge and connecting take several times the heap that an idle bot needs, and the collector would
        // keep it: some 15 MiB.
        await Task.Delay(UntilLoaded, time, stoppingToken).ConfigureAwait(false);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.Trim();
    }
}
