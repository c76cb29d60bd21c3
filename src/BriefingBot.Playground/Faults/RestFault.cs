namespace BriefingBot.Playground.Faults;

/// <summary>Something that goes wrong with REST requests that match.</summary>
public sealed record RestFault
{
    /// <summary>What goes wrong.</summary>
    public required RestFaultKind Kind { get; init; }

    /// <summary>Only this HTTP method, in capitals; any when null.</summary>
    public string? Method { get; init; }

    /// <summary>Only paths that contain this, such as <c>/messages</c>; any when null.</summary>
    public string? Path { get; init; }

    /// <summary>How many requests it strikes; no end when null.</summary>
    public int? Times { get; init; }

    /// <summary>It strikes every n-th matching request. Default 1: each.</summary>
    public int Every { get; init; } = 1;

    /// <summary>For <see cref="RestFaultKind.Delay"/>, in milliseconds.</summary>
    public int DelayMs { get; init; }

    /// <summary>For <see cref="RestFaultKind.Status"/>: the HTTP status, such as 401, 403 or 503.</summary>
    public int Status { get; init; } = 500;

    /// <summary>For <see cref="RestFaultKind.RateLimit"/>: <c>user</c>, <c>global</c> or <c>shared</c>.</summary>
    public string Scope { get; init; } = "user";

    /// <summary>For <see cref="RestFaultKind.RateLimit"/>, in seconds.</summary>
    public double RetryAfter { get; init; } = 1;
}

/// <summary>The ways in which a REST request goes wrong.</summary>
public enum RestFaultKind
{
    /// <summary>Answered late.</summary>
    Delay,

    /// <summary>Carried out, but the connection breaks before the reply.</summary>
    LoseReply,

    /// <summary>The connection breaks before anything is done.</summary>
    Reset,

    /// <summary>Refused with <see cref="RestFault.Status"/>.</summary>
    Status,

    /// <summary>Refused with 429.</summary>
    RateLimit,
}
