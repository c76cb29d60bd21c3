namespace BriefingBot.Discord.Tests.Server;

internal static class Until
{
    /// <summary>Waits until something is so; fails if it doesn't become so.</summary>
    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        using var limit = new CancellationTokenSource(Patience.Long, TimeProvider.System);
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, $"It never came about that {what}.");
            await Clock.SettleAsync();
        }
    }
}
