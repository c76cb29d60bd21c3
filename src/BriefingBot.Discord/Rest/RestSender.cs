using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Discord.Diagnostics;

namespace BriefingBot.Discord.Rest;

/// <summary>Sends a request and turns whatever happens into a <see cref="RestResult{T}"/>.</summary>
internal sealed class RestSender : IDisposable
{
    private const int MaxReasonLength = 512;

    private readonly HttpClient _http;
    private readonly string? _token;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;

    public RestSender(HttpClient http, string? token)
    {
        _http = http;
        _token = token;
        _closed = _closing.Token;
    }

    /// <summary>Gives up what is under way, so that a silent Discord doesn't hold up the end of the process.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    public async Task<RestResult<Done>> SendAsync(Route route, Func<HttpContent>? body, CancellationToken cancellationToken, string? reason = null)
    {
        var result = await SendRawAsync(route, body, reason, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? RestResult.Success(Done.Value) : result.As<Done>();
    }

    public async Task<RestResult<T>> SendAsync<T>(
        Route route, Func<HttpContent>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken, string? reason = null)
    {
        var result = await SendRawAsync(route, body, reason, cancellationToken).ConfigureAwait(false);
        if (!result.IsSuccess) return result.As<T>();
        try
        {
            return JsonSerializer.Deserialize(result.Value, type) is { } value
                ? RestResult.Success(value)
                : RestResult.Unknown<T>($"Discord's answer to {route} is empty.");
        }
        catch (JsonException exception)
        {
            return RestResult.Unknown<T>($"Discord's answer to {route} can't be read at {exception.Path}.");
        }
    }

    private async Task<RestResult<byte[]>> SendRawAsync(Route route, Func<HttpContent>? body, string? reason, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(route.Method, route.Path) { Content = body?.Invoke() };
        request.Options.Set(Route.Key, route);
        if (!route.IsInteraction) request.Headers.Authorization = new AuthenticationHeaderValue("Bot", _token);
        if (reason is { Length: > 0 }) request.Headers.Add("X-Audit-Log-Reason", Uri.EscapeDataString(Cut(reason)));
        try
        {
            using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, given.Token).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(given.Token).ConfigureAwait(false);
            return ResultOf(route, response.StatusCode, bytes);
        }
        catch (RateLimitedException limited)
        {
            return RestResult.RateLimited<byte[]>(limited.RetryAfter, limited.Message);
        }
        catch (TokenRejectedException)
        {
            return RestResult.Rejected<byte[]>(new DiscordError(401, 0, "The bot's token was refused before; not asked again.", []));
        }
        catch (HttpRequestException exception) when (TransportFault.IsUnsent(exception))
        {
            return RestResult.Unreachable<byte[]>($"{route} could not be sent: {Redaction.Clean(exception.Message)}");
        }
        catch (Exception exception) when (TransportFault.IsLost(exception, cancellationToken))
        {
            return Lost(route, Redaction.Clean(exception.Message));
        }
    }

    private static RestResult<byte[]> ResultOf(Route route, HttpStatusCode status, byte[] body) => (int)status switch
    {
        >= 200 and < 300 => RestResult.Success(body),
        >= 500 => Lost(route, $"status {(int)status}"),
        var refused => RestResult.Rejected<byte[]>(DiscordError.Parse(refused, body)),
    };

    private static RestResult<byte[]> Lost(Route route, string why) => route.Method == HttpMethod.Get
        ? RestResult.Unreachable<byte[]>($"{route} got no answer: {why}")
        : RestResult.Unknown<byte[]>($"{route} was sent, but got no answer: {why}");

    /// <summary>Cuts at a whole character; the limit counts characters before escaping.</summary>
    private static string Cut(string reason) =>
        reason.Length <= MaxReasonLength ? reason : reason[..(char.IsHighSurrogate(reason[MaxReasonLength - 1]) ? MaxReasonLength - 1 : MaxReasonLength)];
}
