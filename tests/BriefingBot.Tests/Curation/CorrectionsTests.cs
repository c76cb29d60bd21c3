using System.Globalization;
using System.Security.Cryptography;

namespace BriefingBot.Tests.Curation;

public sealed class CorrectionsTests
{
    private static readonly int Runs = Number("BRIEFINGBOT_RUNS") ?? 1;

    /// <summary>A few short lines, a post of ordinary length, and one that is nearly full and whose facts grow to the longest there is. <c>BRIEFINGBOT_SEED</c> repeats a run.</summary>
    [Theory]
    [InlineData(2, 150)]
    [InlineData(8, 400)]
    [InlineData(20, 1_900)]
    public async Task A_post_can_be_corrected_any_number_of_times_and_fits(int lines, int longestText)
    {
        for (var run = 0; run < Runs; run++)
        {
            var seed = Number("BRIEFINGBOT_SEED") + run ?? RandomNumberGenerator.GetInt32(1_000_000_000);
            try
            {
                using var life = new CorrectionRun(seed, lines, longestText);
                await life.RunAsync(250);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, {lines} lines: {exception}");
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
