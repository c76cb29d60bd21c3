using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Gateway;

/// <summary>What each op from the bot does. See https://docs.discord.com/developers/events/gateway.</summary>
internal sealed class GatewayProtocol(GatewayHub hub, PlaygroundWorld world, PlaygroundOptions options)
{
    public void Obey(GatewayConnection connection, JsonObject payload)
    {
        switch (payload["op"].AsInteger())
        {
            case GatewayOp.Heartbeat:
                connection.Beat();
                break;
            case GatewayOp.Identify or GatewayOp.Resume when connection.Session is not null:
                connection.Close(GatewayClose.AlreadyAuthenticated);
                break;
            case GatewayOp.Identify when payload["d"] is JsonObject identify:
                Identify(connection, identify);
                break;
            case GatewayOp.Resume when payload["d"] is JsonObject resume:
                Resume(connection, resume);
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestGuildMembers:
                if (connection.Session is null)
                {
                    connection.Close(GatewayClose.NotAuthenticated);
                }

                break;
            case GatewayOp.Identify or GatewayOp.Resume:
                connection.Close(GatewayClose.DecodeError);
                break;
            default:
                connection.Close(GatewayClose.UnknownOpcode);
                break;
        }
    }

    private void Identify(GatewayConnection connection, JsonObject identify)
    {
        hub.Statistics.Identified();
        var (shardId, shardCount) = ShardOf(identify);
        if (Refusal(identify, shardId, shardCount) is { } refusal)
        {
            connection.Close(refusal);
            return;
        }

        if (!hub.Budget.Spend(shardId))
        {
            connection.Send(GatewayOp.InvalidSession, false);
            return;
        }

        if (hub.Budget.TokenReset)
        {
            connection.Close(GatewayClose.AuthenticationFailed);
            return;
        }

        if (hub.Faults.CutsHandshake(HandshakePoint.AfterIdentify))
        {
            connection.Abort();
            return;
        }

        lock (world.Gate)
        {
            var session = hub.Start(connection, shardId, shardCount, (Intents)identify["intents"].AsInteger()!.Value);
            session.Dispatch("READY", Bytes(Ready(session)));
            foreach (var guild in world.Guilds.Where(guild => session.Serves(guild.Id) && session.Intents.HasFlag(Intents.Guilds)))
            {
                session.Dispatch("GUILD_CREATE", Bytes(Padded(guild.ToGatewayJson(world, session.ShardCount))));
            }
        }
    }

    private void Resume(GatewayConnection connection, JsonObject resume)
    {
        if (!IsToken(resume["token"]))
        {
            connection.Close(GatewayClose.AuthenticationFailed);
            return;
        }

        if (hub.Faults.CutsHandshake(HandshakePoint.AfterIdentify))
        {
            connection.Abort();
            return;
        }

        var session = hub.Find(resume["session_id"].AsText());
        if (session is null || hub.Faults.Gateway.RejectResumes)
        {
            connection.Send(GatewayOp.InvalidSession, false);
            return;
        }

        hub.Resume(connection, session, resume["seq"].AsInteger() ?? 0);
    }

    private GatewayClose? Refusal(JsonObject identify, int shardId, int shardCount)
    {
        if (!IsToken(identify["token"]))
        {
            return GatewayClose.AuthenticationFailed;
        }

        if (identify["properties"] is not JsonObject || identify["intents"].AsInteger() is not { } bits)
        {
            return GatewayClose.DecodeError;
        }

        if (shardCount < 1 || shardId < 0 || shardId >= shardCount)
        {
            return GatewayClose.InvalidShard;
        }

        var intents = (Intents)bits;
        return bits is < 0 or > int.MaxValue || (intents & ~Intents.Defined) != 0 ? GatewayClose.InvalidIntents
            : (intents & Intents.Privileged & ~(Intents)options.AllowedPrivilegedIntents) != 0 ? GatewayClose.DisallowedIntents
            : null;
    }

    private bool IsToken(JsonNode? token) =>
        !hub.Budget.TokenReset && token.AsText() is { } text && (text == options.Token || text == $"Bot {options.Token}");

    private static (int Id, int Count) ShardOf(JsonObject identify) => identify["shard"] switch
    {
        null => (0, 1),
        JsonArray { Count: 2 } pair => ((int)(pair[0].AsInteger() ?? -1), (int)(pair[1].AsInteger() ?? 0)),
        _ => (-1, 0),
    };

    private JsonObject Ready(GatewaySession session) => new()
    {
        ["v"] = 10,
        ["user"] = world.Bot.ToJson(),
        ["guilds"] = new JsonArray([.. world.Guilds.Where(guild => session.Serves(guild.Id))
            .Select(guild => (JsonNode)new JsonObject { ["id"] = guild.Id.Wire(), ["unavailable"] = true })]),
        ["session_id"] = session.Id,
        ["session_type"] = "normal",
        ["resume_gateway_url"] = hub.ResumeUrl,
        ["shard"] = new JsonArray(session.ShardId, session.ShardCount),
        ["application"] = new JsonObject { ["id"] = BotApplication.FixedId.Wire(), ["flags"] = 0 },
        ["private_channels"] = new JsonArray(),
    };

    private JsonObject Padded(JsonObject guild)
    {
        if (hub.Faults.Gateway.GuildPayloadBytes is > 0 and var bytes)
        {
            guild["description"] = new string('x', bytes);
        }

        return guild;
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
