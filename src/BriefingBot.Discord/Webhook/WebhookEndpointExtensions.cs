using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Discord.Webhook;

/// <summary>Opens the webhook's door.</summary>
public static class WebhookEndpointExtensions
{
    /// <summary>
    /// Maps <c>POST /interactions</c>, for <see cref="DiscordTransport.Webhook"/>. Any other method on it is answered
    /// 405; what else is reachable is up to the host.
    /// </summary>
    /// <param name="endpoints">The web server's routes.</param>
    /// <param name="client">The services to which the client was added; the web server's own or another host's.</param>
    /// <param name="path">The path given to Discord as the interactions endpoint.</param>
    public static IEndpointConventionBuilder MapDiscordInteractions(this IEndpointRouteBuilder endpoints, IServiceProvider client, string path = "/interactions")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = client.GetRequiredService<WebhookEndpoint>();
        return endpoints.MapPost(path, (RequestDelegate)endpoint.HandleAsync).DisableAntiforgery();
    }
}
