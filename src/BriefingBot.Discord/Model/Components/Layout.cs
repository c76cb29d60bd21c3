namespace BriefingBot.Discord.Model.Components;

/// <summary>A gap between components.</summary>
/// <param name="Divider">Whether a line is drawn, by default yes.</param>
/// <param name="Spacing">1 small (the default), 2 large.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#separator"/>
public sealed record Separator(bool? Divider = null, int? Spacing = null) : Component(ComponentType.Separator);

/// <summary>A frame around components.</summary>
/// <param name="Components">Rows, texts, sections, galleries, separators and files.</param>
/// <param name="AccentColor">The bar's colour, 0x000000-0xFFFFFF.</param>
/// <param name="Spoiler">Whether it is blurred.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#container"/>
public sealed record Container(IReadOnlyList<Component> Components, int? AccentColor = null, bool? Spoiler = null)
    : Component(ComponentType.Container);
