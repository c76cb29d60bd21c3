namespace BriefingBot.Discord.Model.Components;

/// <summary>1-3 texts beside a thumbnail or button.</summary>
/// <param name="Components">1-3 text displays.</param>
/// <param name="Accessory">A <see cref="Thumbnail"/> or <see cref="Button"/>.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#section"/>
public sealed record Section(IReadOnlyList<Component> Components, Component Accessory) : Component(ComponentType.Section);
