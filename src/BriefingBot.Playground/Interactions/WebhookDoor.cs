using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.World;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace BriefingBot.Playground.Interactions;

/// <summary>
/// Posts interactions, signed, to the address that the application has set.
/// See https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint.
/// </summary>
internal sealed partial class WebhookDoor(PlaygroundWorld world, InteractionCallbacks callbacks, SigningKey key, ILogger<WebhookDoor> log) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Interaction.Deadline };

    /// <summary>The address is this machine's, answers a PING with PONG and turns away a wrong signature.</summary>
    public async Task<bool> VerifyAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        var ping = new JsonObject { ["id"] = world.Ids.Next().Wire(), ["application_id"] = BotApplication.FixedId.Wire(), ["type"] = 1, ["version"] = 1, ["token"] = InteractionBook.NewToken() };
        try
        {
            using var wrong = await _http.SendAsync(Signed(endpoint, ping, tampered: true), cancellationToken).ConfigureAwait(false);
            using var right = await _http.SendAsync(Signed(endpoint, ping), cancellationToken).ConfigureAwait(false);
            var answer = right.IsSuccessStatusCode ? Parse(await right.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)) : null;
            return wrong.StatusCode is System.Net.HttpStatusCode.Unauthorized && (int?)answer?["type"] == CallbackType.Pong;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    public void Post(Uri endpoint, Interaction interaction)
    {
        var request = Signed(endpoint, interaction.Payload);
        _ = Task.Run(() => PostAsync(request, interaction));
    }

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(HttpRequestMessage request, Interaction interaction)
    {
        try
        {
            using var reply = await _http.SendAsync(request).ConfigureAwait(false);
            if (reply.StatusCode is System.Net.HttpStatusCode.OK)
            {
                var body = Parse(await reply.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
                lock (world.Gate)
                {
                    if (interaction.State is InteractionState.Waiting)
                    {
                        callbacks.Accept(interaction, body ?? [], []);
                    }
                }
            }
            else if (reply.StatusCode is not System.Net.HttpStatusCode.Accepted)
            {
                LogStatus(log, (int)reply.StatusCode);
            }
        }
        catch (ApiException error)
        {
            LogRefused(log, error.Error.ToJson().ToJsonString());
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            LogUnreachable(log, error.Message);
        }
        finally
        {
            request.Dispose();
        }
    }

    private HttpRequestMessage Signed(Uri endpoint, JsonObject payload, bool tampered = false)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var timestamp = world.Time.GetUtcNow().ToUnixTimeSeconds().ToString(Format.Invariant);
        var signature = key.Sign([.. Encoding.UTF8.GetBytes(timestamp), .. body]);
        signature[0] ^= (byte)(tampered ? 1 : 0);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0");
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        return request;
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's interactions endpoint answered {Status}")]
    private static partial void LogStatus(ILogger log, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's interactions endpoint answered something invalid: {Problem}")]
    private static partial void LogRefused(ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's interactions endpoint could not be reached: {Problem}")]
    private static partial void LogUnreachable(ILogger log, string problem);
}

/// <summary>The key pair with which this server signs; made when first needed.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly Lazy<Key> _key = new(() => Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }));

    /// <summary>32 bytes in hexadecimal, as in the developer portal.</summary>
    public string PublicHex => Convert.ToHexStringLower(_key.Value.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>32 bytes in hexadecimal, for tests that sign themselves.</summary>
    public string PrivateHex => Convert.ToHexStringLower(_key.Value.Export(KeyBlobFormat.RawPrivateKey));

    public byte[] Sign(byte[] message) => SignatureAlgorithm.Ed25519.Sign(_key.Value, message);

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Dispose();
        }
    }
}
