using System.Globalization;
using System.Text;
using BriefingBot.Core.Replies;

namespace BriefingBot.Rendering;

/// <summary>Turns text into Discord's markdown. Plain text stays plain: it is escaped, so that it can't become markup, a link or a mention.</summary>
internal static class Markdown
{
    /// <summary>Escapes text so that Discord shows it letter by letter.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (NeedsEscape(text, index))
            {
                escaped ??= new StringBuilder(text, 0, index, text.Length + 16);
                escaped.Append('\\');
            }

            escaped?.Append(text[index]);
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>The text that was escaped.</summary>
    public static string Unescape(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        for (var index = 0; index < markdown.Length; index++)
        {
            index += markdown[index] == '\\' && index + 1 < markdown.Length ? 1 : 0;
            text.Append(markdown[index]);
        }

        return text.ToString();
    }

    /// <summary>A rich text with its spans in markdown.</summary>
    public static string Of(RichText text, Func<string, ulong?>? commandId = null)
    {
        var markdown = new StringBuilder();
        foreach (var span in text.Spans)
        {
            markdown.Append(Of(span, commandId));
        }

        return markdown.ToString();
    }

    /// <summary>Text in a fenced block; the fence is longer than any run of backticks inside.</summary>
    public static string Fence(string text, string language) =>
        $"```{language}\n{text.Replace("```", "`\u200b`\u200b`", StringComparison.Ordinal)}\n```";

    private static string Of(Span span, Func<string, ulong?>? commandId) => span switch
    {
        Span.Plain plain => Escape(plain.Text),
        Span.Strong strong => $"**{Escape(strong.Text)}**",
        Span.Emphasis emphasis => $"*{Escape(emphasis.Text)}*",
        Span.Code code => $"`{code.Text.Replace('`', 'ˋ').ReplaceLineEndings(" ")}`",
        Span.Moment moment => string.Create(CultureInfo.InvariantCulture, $"<t:{moment.At.ToUnixTimeSeconds()}:{StyleOf(moment.Style)}>"),
        Span.Command command => commandId?.Invoke(command.Path) is { } id ? $"</{command.Path}:{id}>" : $"`/{command.Path}`",
        Span.Channel channel => $"<#{channel.Id}>",
        Span.User user => $"<@{user.Id}>",
        Span.Role role => $"<@&{role.Id}>",
        Span.MessageLink link => $"[{Escape(link.Label)}](https://discord.com/channels/{link.GuildId?.ToString(CultureInfo.InvariantCulture) ?? "@me"}/{link.ChannelId}/{link.MessageId})",
        _ => throw new InvalidOperationException($"No markdown for {span.GetType().Name}."),
    };

    private static char StyleOf(MomentStyle style) => style switch
    {
        MomentStyle.Relative => 'R',
        MomentStyle.Date => 'D',
        _ => 'f',
    };

    private static bool NeedsEscape(string text, int index) => text[index] switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '[' or ']' => true,
        '#' or '>' or '-' or '+' => IsLineStart(text, index),
        '@' => Follows(text, index, "everyone") || Follows(text, index, "here"),
        ':' => Follows(text, index, "//") || IsEmojiColon(text, index),
        '.' or ')' => IsListNumber(text, index),
        _ => false,
    };

    private static bool Follows(string text, int index, string word) =>
        text.AsSpan(index + 1).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsLineStart(string text, int index)
    {
        while (--index >= 0 && text[index] is ' ' or '\t')
        {
        }

        return index < 0 || text[index] == '\n';
    }

    // "1." at the start of a line would become a list.
    private static bool IsListNumber(string text, int index)
    {
        var digit = index;
        while (digit > 0 && char.IsAsciiDigit(text[digit - 1]))
        {
            digit--;
        }

        return digit < index && IsLineStart(text, digit);
    }

    // ":name:" would become an emoji; "10:30" and "Note: this" stay as they are.
    private static bool IsEmojiColon(string text, int index)
    {
        var end = index + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '+'))
        {
            end++;
        }

        return end > index + 1 && end < text.Length && text[end] == ':';
    }
}
