using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Discord.Rest;

/// <summary>How a request to Discord ended.</summary>
public enum RestOutcome
{
    /// <summary>Done.</summary>
    Success,

    /// <summary>Discord refused it for a reason of its own; nothing was done.</summary>
    Rejected,

    /// <summary>The wait would be too long; nothing was done. See <see cref="RestResult{T}.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>Discord couldn't be reached or couldn't serve; nothing was done.</summary>
    Unreachable,

    /// <summary>It was sent, and no answer came: it may or may not have been done.</summary>
    Unknown,
}

/// <summary>The end of a request: a value, or why there is none. Failures are values, never exceptions.</summary>
/// <typeparam name="T">What Discord returns.</typeparam>
public sealed record RestResult<T>
{
    internal RestResult(RestOutcome outcome) => Outcome = outcome;

    /// <summary>How it ended.</summary>
    public RestOutcome Outcome { get; }

    /// <summary>What Discord returned; set on success.</summary>
    public T? Value { get; internal init; }

    /// <summary>Why Discord refused; set when rejected.</summary>
    public DiscordError? Error { get; internal init; }

    /// <summary>How long to wait before trying again; set when rate limited.</summary>
    public TimeSpan RetryAfter { get; internal init; }

    /// <summary>What happened, in plain words without secrets; empty on success.</summary>
    public string Detail { get; internal init; } = "";

    /// <summary>Whether it is done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Outcome == RestOutcome.Success;

    /// <summary>Whether Discord refused with this code.</summary>
    public bool IsRejectedWith(int code) => Error?.Code == code;

    /// <summary>The same failure, for another kind of value.</summary>
    /// <exception cref="InvalidOperationException">It is no failure.</exception>
    internal RestResult<TOther> As<TOther>() => IsSuccess
        ? throw new InvalidOperationException("A success has a value.")
        : new RestResult<TOther>(Outcome) { Error = Error, RetryAfter = RetryAfter, Detail = Detail };
}

internal static class RestResult
{
    public static RestResult<T> Success<T>(T value) => new(RestOutcome.Success) { Value = value };

    public static RestResult<T> Rejected<T>(DiscordError error) => new(RestOutcome.Rejected) { Error = error, Detail = error.ToString() };

    public static RestResult<T> RateLimited<T>(TimeSpan retryAfter, string detail) =>
        new(RestOutcome.RateLimited) { RetryAfter = retryAfter, Detail = detail };

    public static RestResult<T> Unreachable<T>(string detail) => new(RestOutcome.Unreachable) { Detail = detail };

    public static RestResult<T> Unknown<T>(string detail) => new(RestOutcome.Unknown) { Detail = detail };
}

/// <summary>The value of a request that returns nothing.</summary>
public sealed record Done
{
    internal static Done Value { get; } = new();
}
