namespace BriefingBot.Discord.Model;

/// <summary>Kinds of first answer to an interaction.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type"/>
public enum InteractionCallbackType
{
    /// <summary>Answers a ping.</summary>
    Pong = 1,

    /// <summary>A message.</summary>
    ChannelMessageWithSource = 4,

    /// <summary>A message will follow; the user sees "thinking".</summary>
    DeferredChannelMessageWithSource = 5,

    /// <summary>The component's message may be changed later; the user sees nothing.</summary>
    DeferredUpdateMessage = 6,

    /// <summary>Changes the component's message.</summary>
    UpdateMessage = 7,

    /// <summary>Choices for the option being typed.</summary>
    ApplicationCommandAutocompleteResult = 8,

    /// <summary>Opens a modal.</summary>
    Modal = 9,
}
