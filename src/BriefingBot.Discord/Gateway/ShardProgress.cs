namespace BriefingBot.Discord.Gateway;

/// <summary>What a shard has been through lately, and what it does next: a pure rule without sockets or clocks.</summary>
/// <param name="FailedResumes">Attempts to resume that came to nothing, in a row.</param>
/// <param name="FailedAttempts">Connections that didn't become ready, in a row.</param>
/// <param name="ShortLives">Connections that ended within half a minute of becoming ready, in a row.</param>
internal sealed record ShardProgress(int FailedResumes = 0, int FailedAttempts = 0, int ShortLives = 0)
{
    private const int MaxFailedResumes = 2;
    private static readonly TimeSpan LongLife = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SessionOverLeast = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SessionOverMost = TimeSpan.FromSeconds(5);

    /// <summary>What follows the end of a connection.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="readyFor">How long it had been ready; null if it never was.</param>
    /// <param name="wasResume">Whether it was to resume.</param>
    /// <param name="jitter">Randomness.</param>
    public NextStep After(ConnectionEnd end, TimeSpan? readyFor, bool wasResume, Jitter jitter)
    {
        var close = GatewayCloseCode.Of(end.Code);
        if (end.Reason == EndReason.Closed && close.Remedy == CloseRemedy.None) return new NextStep(this, false, TimeSpan.Zero, close.Text);

        var progress = readyFor is { } life
            ? new ShardProgress(0, 0, life < LongLife ? ShortLives + 1 : 1)
            : this with { FailedAttempts = FailedAttempts + 1, FailedResumes = FailedResumes + (wasResume ? 1 : 0) };
        var keeps = end.Reason != EndReason.SessionOver
            && !(end.Reason == EndReason.Closed && close.Remedy == CloseRemedy.NewSession)
            && progress.FailedResumes < MaxFailedResumes;
        if (!keeps) progress = progress with { FailedResumes = 0 };
        return new NextStep(progress, keeps, progress.DelayAfter(end, readyFor is not null, jitter), null);
    }

    private TimeSpan DelayAfter(ConnectionEnd end, bool wasReady, Jitter jitter)
    {
        var backoff = wasReady ? Backoff.AfterSuccess.Delay(ShortLives, jitter) : Backoff.AfterFailure.Delay(FailedAttempts, jitter);
        if (end.Reason == EndReason.Reconnect && FailedAttempts <= 1) return TimeSpan.Zero;
        if (end.Reason != EndReason.SessionOver) return backoff;
        var asked = jitter.Between(SessionOverLeast, SessionOverMost);
        return backoff > asked ? backoff : asked;
    }
}

/// <summary>What a shard does after a connection's end.</summary>
/// <param name="Progress">Where it stands now.</param>
/// <param name="KeepsSession">Whether it resumes; otherwise it identifies.</param>
/// <param name="Delay">How long it waits first.</param>
/// <param name="Fatal">Why there is no next attempt, in words for the operator.</param>
internal sealed record NextStep(ShardProgress Progress, bool KeepsSession, TimeSpan Delay, string? Fatal);
