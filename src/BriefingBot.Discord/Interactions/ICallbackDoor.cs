using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;

namespace BriefingBot.Discord.Interactions;

/// <summary>How a first answer goes back: by REST, or in the HTTP response to a webhook's post.</summary>
internal interface ICallbackDoor
{
    /// <summary>For metrics: <c>rest</c> or <c>webhook</c>.</summary>
    string Name { get; }

    /// <summary>Gives the first answer.</summary>
    Task<RestResult<Done>> AnswerAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken);
}

/// <summary>Answers by posting to the callback's address.</summary>
internal sealed class RestCallbackDoor(DiscordRestClient rest) : ICallbackDoor
{
    public string Name => "rest";

    public Task<RestResult<Done>> AnswerAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken) =>
        rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, cancellationToken);
}
