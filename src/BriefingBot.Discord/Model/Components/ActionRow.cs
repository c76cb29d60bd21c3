namespace BriefingBot.Discord.Model.Components;

/// <summary>Up to 5 buttons, or one select.</summary>
/// <param name="Components">The buttons or the select.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#action-row"/>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component(ComponentType.ActionRow);
