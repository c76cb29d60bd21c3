using System.Text.Json.Serialization;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Gateway;

/// <summary>The first payload on a connection.</summary>
/// <param name="HeartbeatInterval">Milliseconds.</param>
/// <seealso href="https://docs.discord.com/developers/events/gateway-events#hello"/>
internal sealed record HelloData(int HeartbeatInterval);

/// <summary>The answer to an identify.</summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway-events#ready"/>
internal sealed record ReadyData(string SessionId, string ResumeGatewayUrl, User User, Application Application);

/// <summary>Where a connection brings what it receives. None of these may take long.</summary>
/// <param name="Interaction">INTERACTION_CREATE.</param>
/// <param name="Message">MESSAGE_CREATE, with the bot's own account.</param>
internal sealed record GatewayEvents(Action<Interaction> Interaction, Action<Message, Snowflake?> Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
internal sealed partial class GatewayJson : JsonSerializerContext;
