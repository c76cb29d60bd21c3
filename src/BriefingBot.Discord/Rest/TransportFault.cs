using System.Net.Sockets;

namespace BriefingBot.Discord.Rest;

/// <summary>Tells faults before the first byte was sent from those after.</summary>
internal static class TransportFault
{
    /// <summary>Nothing was sent: any request may be sent again.</summary>
    public static bool IsUnsent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>Something may have been sent, and no answer came; the caller didn't give up.</summary>
    public static bool IsLost(Exception? exception, CancellationToken givenUp) =>
        exception is HttpRequestException or IOException or SocketException or TimeoutException
        || (exception is OperationCanceledException && !givenUp.IsCancellationRequested);
}

/// <summary>A rate limit asks for a longer wait than a caller would bear.</summary>
internal sealed class RateLimitedException(TimeSpan retryAfter, string message) : Exception(message)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>Discord has answered 401 to the token: it isn't asked again.</summary>
internal sealed class TokenRejectedException() : Exception("The bot's token was refused.");
