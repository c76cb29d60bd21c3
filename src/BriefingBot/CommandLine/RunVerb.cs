using System.CommandLine;
using BriefingBot.Hosting;

namespace BriefingBot.CommandLine;

/// <summary><c>run</c>, and no verb at all: the bot, in Discord with a token, in the playground without.</summary>
internal sealed class RunVerb(Terminal terminal, VerbServices services)
{
    public Command Create()
    {
        var command = new Command("run", "Run the bot: in Discord with a token, in the local playground without; what no verb does, too");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        new BotProcess(services.Configuration, terminal).RunAsync(cancellationToken);
}
