using System.Text.Json;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>Payloads as Discord sends them.</summary>
internal static class Samples
{
    public const string InteractionToken = "CANARY-interaction-token-aW50ZXJhY3Rpb246";

    public static Interaction Interaction(ulong id, int type = 2, string extra = "") =>
        JsonSerializer.Deserialize(Command(id, type, extra), DiscordJson.Default.Interaction)!;

    public static string Command(ulong id, int type = 2, string extra = "") => $$"""
        {"id":"{{id}}","application_id":"800","type":{{type}},"token":"{{InteractionToken}}{{id}}","version":1,
         "guild_id":"500","channel_id":"600","channel":{"id":"600","type":0,"name":"general","some_new_member":1},
         "member":{"user":{"id":"700","username":"ada","global_name":"Ada","discriminator":"0"},"roles":["501"],"permissions":"2147483648"},
         "app_permissions":"562949953601536","locale":"en-GB","guild_locale":"ko","context":0,"entitlements":[],
         "authorizing_integration_owners":{"0":"500"},"attachment_size_limit":10485760,
         "data":{"id":"42","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"why?"}]}{{extra}}}
        """;
}
