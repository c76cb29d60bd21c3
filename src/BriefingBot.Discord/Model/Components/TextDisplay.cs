namespace BriefingBot.Discord.Model.Components;

/// <summary>Markdown text.</summary>
/// <param name="Content">1-4,000 characters, over the whole message too.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#text-display"/>
public sealed record TextDisplay(string Content) : Component(ComponentType.TextDisplay);
