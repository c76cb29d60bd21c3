using BriefingBot.CommandLine;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Rendering;

namespace BriefingBot.Hosting;

/// <summary>Runs commands once, for nobody, while the bot connects: the first member's answer is then as quick as the thousandth.</summary>
internal sealed class WarmUp(CommandRunner runner, CurrentKnowledge knowledge, ReplyRenderer replies) : BackgroundService
{
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
    }
}
