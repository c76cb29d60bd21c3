using System.Diagnostics;

namespace BriefingBot.Tests.Curation;

public sealed class CrashTests
{
    [Fact]
    public async Task A_bot_that_is_killed_while_admins_work_leaves_every_fact_before_or_after_and_finishes_its_corrections()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "BriefingBot.CrashSuite.dll"), "curation", "--kills", "6", "--seed", "7" })
        {
            start.ArgumentList.Add(argument);
        }

        using var suite = Process.Start(start)!;
        var error = suite.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await suite.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await suite.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(suite.ExitCode == 0, output);
    }
}
