namespace BriefingBot.Discord.Interactions;

/// <summary>How long and how many. Times count from the user's click; see <see cref="Arrival"/>.</summary>
internal sealed record DispatchLimits
{
    /// <summary>Then the answer is deferred.</summary>
    public TimeSpan DeferAfter { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Then an answer that can't be deferred is given up, with time left to say so.</summary>
    public TimeSpan AnswerBy { get; init; } = TimeSpan.FromSeconds(2.4);

    /// <summary>Then Discord takes no first answer any more.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Then a deferred answer is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the store of seen interactions may take before it is passed over.</summary>
    public TimeSpan StorePatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a stopping host waits for what is under way to be answered.</summary>
    public TimeSpan DrainPatience { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long it waits again, after it has cancelled their handlers.</summary>
    public TimeSpan DrainGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Handlers at work at a time.</summary>
    public int Workers { get; init; } = 64;

    /// <summary>Interactions taken in and not finished; further ones are told that the bot is busy.</summary>
    public int Capacity { get; init; } = 2_000;

    /// <summary>Interactions being told so at a time; further ones are dropped, counted and logged.</summary>
    public int ShedCapacity { get; init; } = 1_000;
}
