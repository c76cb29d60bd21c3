namespace BriefingBot.Discord.Tests.Server;

/// <summary>How long a test waits for something that should come at once; only a failing test waits so long.</summary>
internal static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
}
