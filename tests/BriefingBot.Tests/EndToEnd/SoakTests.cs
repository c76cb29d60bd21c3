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
            Path.Combine(AppContext.BaseDirectory, "BriefingBot.Soak.dll"), "--seed", "7", "--only", "storm,black,handshake,stuck",
            "--interactions", "160", "--reconnects", "8", "--black-holes", "20", "--handshake-drops", "12", "--stuck-seconds", "8",
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
