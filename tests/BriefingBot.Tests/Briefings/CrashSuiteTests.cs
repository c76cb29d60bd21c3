using System.Diagnostics;

namespace BriefingBot.Tests.Briefings;

public sealed class CrashSuiteTests
{
    [Fact]
    public async Task A_bot_that_is_killed_again_and_again_posts_every_briefing_once()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "BriefingBot.CrashSuite.dll"), "--kills", "16", "--seed", "7" })
        {
            start.ArgumentList.Add(argument);
        }

        using var suite = Process.Start(start)!;
        var output = await suite.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await suite.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(suite.ExitCode == 0, output);
    }
}
