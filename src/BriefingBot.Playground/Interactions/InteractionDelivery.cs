using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>Takes an interaction to the bot: over the gateway, or to its endpoint when it has set one; never both.</summary>
internal sealed class InteractionDelivery(PlaygroundWorld world, GatewayHub hub, WebhookDoor door)
{
    public void Deliver(Interaction interaction)
    {
        if (world.Application.InteractionsEndpoint is { } endpoint)
        {
            door.Post(endpoint, interaction);
        }
        else
        {
            hub.Dispatch("INTERACTION_CREATE", interaction.Payload, interaction.Channel.Guild?.Id);
        }
    }
}
