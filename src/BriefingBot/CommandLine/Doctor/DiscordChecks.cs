using System.Globalization;
using BriefingBot.Core.Commands;
using BriefingBot.Discord;
using BriefingBot.Discord.Commands;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using BriefingBot.Interactions;

namespace BriefingBot.CommandLine.Doctor;

/// <summary>What only Discord can tell: whether it takes the token, where it sends interactions, what is registered. Only asks.</summary>
internal sealed class DiscordChecks(DiscordOptions options, DiscordRestClient rest, CommandRegistrar registrar, CommandCatalog catalog)
{
    private const string Token = "token";
    private const string Gateway = "gateway";
    private const string Endpoint = "endpoint";
    private const string Commands = "commands";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var application = await rest.GetCurrentApplicationAsync(cancellationToken).ConfigureAwait(false);
        return application.IsSuccess
            ?
            [
                Finding.Ok(Token, $"Discord knows the bot as {application.Value.Name ?? application.Value.Id.ToString()}"),
                await GatewayAsync(cancellationToken).ConfigureAwait(false),
                EndpointOf(application.Value),
                await CommandsAsync(application.Value.Id, cancellationToken).ConfigureAwait(false),
            ]
            :
            [
                Finding.Problem(
                    Token,
                    application.Error?.Status == 401
                        ? "Discord refused it. Reset it in the Developer Portal, page Bot, and set Discord:Token anew"
                        : $"{options.ApiBaseUrl} can't be asked: {application.Detail}",
                    ExitCodes.Refused),
            ];
    }

    private async Task<Finding> GatewayAsync(CancellationToken cancellationToken)
    {
        var gateway = await rest.GetGatewayBotAsync(cancellationToken).ConfigureAwait(false);
        if (!gateway.IsSuccess)
        {
            return Finding.Problem(Gateway, gateway.Detail, ExitCodes.Refused);
        }

        var limit = gateway.Value.SessionStartLimit;
        var text = string.Create(CultureInfo.InvariantCulture, $"{gateway.Value.Shards} shards recommended, {limit.Remaining} of {limit.Total} connections left today");
        return limit.Remaining < limit.Total / 10
            ? Finding.Warning(Gateway, $"{text}. Something starts the bot over and over; at 0 Discord resets its token")
            : Finding.Ok(Gateway, text);
    }

    /// <summary>With an endpoint set, Discord posts interactions there and sends none to the gateway: a bot there looks dead.</summary>
    private Finding EndpointOf(Application application) => (options.Transport, application.InteractionsEndpointUrl) switch
    {
        (DiscordTransport.Webhook, null or "") => Finding.Problem(
            Endpoint, "Discord:Transport is Webhook, but Discord knows no endpoint. Set the Interactions Endpoint URL in the Developer Portal, page General Information", ExitCodes.WrongInput),
        (DiscordTransport.Webhook, _) when !string.Equals(application.VerifyKey, options.PublicKey, StringComparison.OrdinalIgnoreCase) => Finding.Problem(
            Endpoint, "Discord:PublicKey isn't this application's. Copy it from the Developer Portal, page General Information"),
        (DiscordTransport.Webhook, var url) => Finding.Ok(Endpoint, $"interactions are posted to {url}"),
        (_, { Length: > 0 } url) => Finding.Problem(
            Endpoint, $"Discord posts interactions to {url}, so none arrives by the gateway. Clear the Interactions Endpoint URL in the Developer Portal, or set Discord:Transport to Webhook"),
        _ => Finding.Ok(Endpoint, "interactions arrive by the gateway"),
    };

    private async Task<Finding> CommandsAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var payloads = CommandPayloads.Of(catalog);
        var current = await registrar.AreCurrentAsync(application, payloads, cancellationToken).ConfigureAwait(false);
        if (!current.IsSuccess)
        {
            return Finding.Problem(Commands, current.Detail, ExitCodes.Refused);
        }

        return current.Value
            ? Finding.Ok(Commands, string.Create(CultureInfo.InvariantCulture, $"{payloads.Length} are registered, as this version has them"))
            : Finding.Ok(Commands, "those registered aren't this version's; the bot replaces them when it starts");
    }
}
