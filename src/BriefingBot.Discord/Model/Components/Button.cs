namespace BriefingBot.Discord.Model.Components;

/// <summary>A button: with a custom id it comes back as an interaction, with a url it opens a page.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#button"/>
public sealed record Button() : Component(ComponentType.Button)
{
    /// <summary>How it looks; <see cref="ButtonStyle.Link"/> needs <see cref="Url"/>.</summary>
    public required ButtonStyle Style { get; init; }

    /// <summary>Up to 80 characters; more than 38 are cut on phones.</summary>
    public string? Label { get; init; }

    /// <summary>1-100 characters, unique in the message.</summary>
    public string? CustomId { get; init; }

    /// <summary>Up to 512 characters; excludes <see cref="CustomId"/>.</summary>
    public string? Url { get; init; }

    /// <summary>An emoji before the label.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>Whether it can't be clicked.</summary>
    public bool? Disabled { get; init; }
}

/// <summary>Looks of a button; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#button-button-styles"/>
public enum ButtonStyle
{
    /// <summary>The recommended action.</summary>
    Primary = 1,

    /// <summary>One of several actions.</summary>
    Secondary = 2,

    /// <summary>Confirms.</summary>
    Success = 3,

    /// <summary>Can't be undone.</summary>
    Danger = 4,

    /// <summary>Opens a page.</summary>
    Link = 5,
}
