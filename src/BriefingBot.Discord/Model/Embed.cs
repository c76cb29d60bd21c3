namespace BriefingBot.Discord.Model;

/// <summary>A framed box of a received message; the bot itself sends components.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#embed-object"/>
public sealed record Embed
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The text.</summary>
    public string? Description { get; init; }

    /// <summary>A link on the title.</summary>
    public string? Url { get; init; }

    /// <summary>Name and value pairs.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    /// <summary>The last line.</summary>
    public EmbedFooter? Footer { get; init; }
}

/// <summary>A name and value in an embed.</summary>
/// <param name="Name">Up to 256 characters.</param>
/// <param name="Value">Up to 1,024 characters.</param>
public sealed record EmbedField(string Name, string Value);

/// <summary>An embed's last line.</summary>
/// <param name="Text">Up to 2,048 characters.</param>
public sealed record EmbedFooter(string Text);
