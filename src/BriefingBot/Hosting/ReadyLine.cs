using BriefingBot.CommandLine;

namespace BriefingBot.Hosting;

/// <summary>The one line that tells whoever started the bot that it is ready, and where to click.</summary>
/// <param name="Terminal">Where it is printed.</param>
/// <param name="Page">The playground's page, where it runs.</param>
internal sealed record ReadyLine(Terminal Terminal, Uri? Page)
{
    /// <summary>Prints it.</summary>
    public void Print() => Terminal.Out.WriteLine(Page is null
        ? "BriefingBot is ready. Type / in your server to see its commands. Stop with Ctrl+C."
        : $"BriefingBot is ready. No token is configured, so it runs in a local Discord: open {Page} and type /. Stop with Ctrl+C.");
}
