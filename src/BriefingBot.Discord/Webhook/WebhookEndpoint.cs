using System.Globalization;
using System.Text.Json;
using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord.Webhook;

/// <summary>Takes in the interactions that Discord posts, and answers them in the response.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint"/>
internal sealed class WebhookEndpoint(
    IOptions<DiscordOptions> options,
    InteractionDispatcher dispatcher,
    RestCallbackDoor rest,
    TimeProvider time,
    ILogger<WebhookEndpoint> logger)
{
    private const int MaxBodyBytes = 1 << 20;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    private readonly SignatureVerifier _verifier = new(options.Value.PublicKey
        ?? throw new InvalidOperationException("Discord:PublicKey is missing, and the webhook needs it."));

    public async Task HandleAsync(HttpContext http)
    {
        if (await ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var timestamp = http.Request.Headers["X-Signature-Timestamp"].ToString();
        if (!IsRecent(timestamp) || !_verifier.IsValid(http.Request.Headers["X-Signature-Ed25519"], timestamp, body.Span))
        {
            WebhookLog.Refused(logger);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Parse(body) is { } interaction) await AnswerAsync(http, interaction).ConfigureAwait(false);
        else http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task AnswerAsync(HttpContext http, Interaction interaction)
    {
        if (interaction.Type == InteractionType.Ping)
        {
            await WriteAsync(http, new Pong()).ConfigureAwait(false);
            return;
        }

        var door = new InlineCallbackDoor(rest);
        var answering = dispatcher.Accept(interaction, door);
        _ = answering.ContinueWith(_ => door.End(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (await door.Response.ConfigureAwait(false) is not { } response)
        {
            http.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var written = false;
        try
        {
            await WriteAsync(http, response).ConfigureAwait(false);
            written = !http.RequestAborted.IsCancellationRequested;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            WebhookLog.NotWritten(logger, interaction.Id);
        }
        finally
        {
            door.Written(written);
        }
    }

    private static async Task WriteAsync(HttpContext http, InteractionResponse response)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(response, DiscordJson.Default.InteractionResponse);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>The body as it was sent; null if it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyBytes) return null;
        var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + read > MaxBodyBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private bool IsRecent(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Window.TotalSeconds;

    private static Interaction? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
