namespace BriefingBot.Discord.Rest;

/// <summary>One attempt: gives up on a silent server, and reads the whole answer before the limits count it done.</summary>
internal sealed class AttemptHandler(TimeProvider time) : DelegatingHandler
{
    private const long MaxResponseBytes = 16 << 20;
    private static readonly TimeSpan CallbackTimeout = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan OtherTimeout = TimeSpan.FromSeconds(15);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isCallback = request.Options.TryGetValue(Route.Key, out var route) && route is { IsInteraction: true, HasBucket: false };
        using var silence = new CancellationTokenSource(isCallback ? CallbackTimeout : OtherTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(MaxResponseBytes, either.Token).ConfigureAwait(false);
            return response;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // SocketsHttpHandler tells a connect timeout so; nothing was sent then.
            if (exception.InnerException is TimeoutException && !silence.IsCancellationRequested)
                throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection in time", exception);
            throw new TimeoutException("no answer in time", exception);
        }
    }
}
