using System.Globalization;
using System.Security.Cryptography;

namespace BriefingBot.Tests.Curation;

public sealed class CommandLayerTests
{
    private const int OperationsPerWorld = 250;

    /// <summary>
    /// <c>BRIEFINGBOT_OPERATIONS</c> sets how many, <c>BRIEFINGBOT_SEED</c> repeats a run. Each world is a fresh store, so
    /// that a long run doesn't slow down.
    /// </summary>
    [Fact]
    public async Task Random_operations_in_two_servers_agree_with_a_model()
    {
        var seed = Number("BRIEFINGBOT_SEED") ?? RandomNumberGenerator.GetInt32(1_000_000_000);
        var operations = Number("BRIEFINGBOT_OPERATIONS") ?? 750;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        for (var (done, world) = (0, 0); done < operations; done += OperationsPerWorld, world++)
        {
            using var run = new ModelRun(seed + world);
            try
            {
                await run.RunAsync(Math.Min(OperationsPerWorld, operations - done));
            }
            catch (Exception exception)
            {
                Assert.Fail($"BRIEFINGBOT_SEED={seed + world}, after:\n{string.Join('\n', run.Log.TakeLast(15))}\n{exception}");
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
