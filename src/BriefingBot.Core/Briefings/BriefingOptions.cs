using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Core.Briefings;

/// <summary>How briefings are delivered; section <c>Briefings</c> of the configuration.</summary>
public sealed record BriefingOptions : IValidatableObject
{
    /// <summary>The longest time between two looks at the clock; 1 to 30 s.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How late a briefing may still be posted; 0 to 24 h.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(2);

    /// <summary>From which delay on a briefing says that it is late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether a message may be repeated on the strength of its nonce alone. Discord documents that it returns the message
    /// that a nonce made before; another server may not, and then the channel's history decides.
    /// </summary>
    public bool TrustNonces { get; init; } = true;

    /// <summary>How long a repetition with the same nonce counts as safe. Discord says "a few minutes"; two are certain.</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long to wait after a lost attempt before the channel's history is believed.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one call to Discord may take; shorter than <see cref="Lease"/>.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a process has an occurrence for itself without a sign of life.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// How many briefings are delivered at the same time; 1 to 256. Nearly all of that time is spent waiting for Discord.
    /// More than 50 channels can't be kept waiting by their own limits, as all of them together get 50 requests a second.
    /// </summary>
    public int Workers { get; init; } = 64;

    /// <summary>How often composing, a thread or publishing is tried before it is given up.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>How long to wait after a number of failures in a row: 2 s, doubling, at most 5 min.</summary>
    public static TimeSpan Backoff(int failures) =>
        TimeSpan.FromSeconds(Math.Min(300, 2 * Math.Pow(2, Math.Clamp(failures, 0, 10))));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Problems().Select(problem => new ValidationResult(problem));

    // One line each, naming the key and the fix.
    private IEnumerable<string> Problems()
    {
        if (PollInterval < TimeSpan.FromSeconds(1) || PollInterval > TimeSpan.FromSeconds(30))
        {
            yield return "Briefings:PollInterval must be 1 to 30 seconds, for example 00:00:30";
        }

        if (CatchUp < TimeSpan.Zero || CatchUp > TimeSpan.FromHours(24))
        {
            yield return "Briefings:CatchUp must be 0 to 24 hours, for example 02:00:00";
        }

        if (SendTimeout <= TimeSpan.Zero || SendTimeout >= Lease)
        {
            yield return "Briefings:SendTimeout must be longer than nothing and shorter than Briefings:Lease, for example 00:00:30";
        }

        if (NonceWindow < TimeSpan.Zero || NonceWindow > TimeSpan.FromSeconds(120))
        {
            yield return "Briefings:NonceWindow must be 0 to 120 seconds: Discord promises no longer memory";
        }

        if (Workers is < 1 or > 256)
        {
            yield return "Briefings:Workers must be 1 to 256";
        }
    }
}
