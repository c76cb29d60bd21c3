using System.Diagnostics;

namespace BriefingBot.Tests.EndToEnd;

public sealed class SoakTests
{
    [Fact]
    public async Task The_client_stands_a_short_soak()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "BriefingBot.Soak.dll"), "--seed", "7", "--interactions", "240", "--reconnects", "12",
            "--black-holes", "20", "--handshake-drops", "20", "--hours", "2", "--stuck-seconds", "5", "--hostile-minutes", "11",
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var soak = Process.Start(start)!;
        var output = await soak.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await soak.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(soak.ExitCode == 0, output);
    }
}
