namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Room in the thread pool for handlers that block. By itself the pool adds one or two threads a second beyond the
/// machine's processors; until it had added enough, heartbeats and other interactions' deadlines would come late.
/// </summary>
internal static class ThreadRoom
{
    /// <summary>Lets the pool grow at once, when need be, by as many threads as may block.</summary>
    public static void MakeFor(int blocked)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + blocked), completions);
    }
}
