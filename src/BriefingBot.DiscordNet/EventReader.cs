using System.Text.Json;
using BriefingBot.Discord;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.DiscordNet;

/// <summary>Brings interactions and messages from the socket to the dispatchers, which answer them by our REST client.</summary>
internal sealed partial class EventReader(
    InteractionDispatcher interactions, MessageDispatcher messages, RestCallbackDoor door, DiscordStatus status, ILogger<EventReader> logger)
{
    /// <summary>Takes a payload as it came; never throws, since Discord.Net waits for it.</summary>
    public void Take(ReadOnlyMemory<byte> json)
    {
        try
        {
            var payload = GatewayPayload.Parse(json);
            switch (payload.Event)
            {
                case "READY" when JsonSerializer.Deserialize(payload.Data.Span, GatewayJson.Default.ReadyData) is { } ready:
                    status.Identify(ready.Application.Id, ready.User.Id);
                    break;
                case "INTERACTION_CREATE" when JsonSerializer.Deserialize(payload.Data.Span, DiscordJson.Default.Interaction) is { } interaction:
                    _ = interactions.Accept(interaction, door);
                    break;
                case "MESSAGE_CREATE" when JsonSerializer.Deserialize(payload.Data.Span, DiscordJson.Default.Message) is { } message:
                    messages.Accept(message, status.UserId);
                    break;
            }
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception.Path);
        }
    }

    [LoggerMessage(301, LogLevel.Warning, "An event from Discord.Net's socket can't be read at {Path}")]
    private partial void LogUnreadable(string? path);
}
