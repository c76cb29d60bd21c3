using System.Text.RegularExpressions;

namespace BriefingBot.Discord.Diagnostics;

/// <summary>Takes tokens out of text that goes to logs and error messages.</summary>
public static partial class Redaction
{
    private const string Mask = "[redacted]";

    /// <summary>The text without bot tokens, interactions' tokens, and the tokens in interactions' and webhooks' addresses.</summary>
    public static string Clean(string text) => InteractionToken().Replace(BotToken().Replace(Paths().Replace(text, "$1" + Mask), Mask), Mask);

    /// <summary>The text without these secrets, wherever they stand, and without what <see cref="Clean(string)"/> finds.</summary>
    public static string Clean(string text, params IEnumerable<string?> secrets) =>
        Clean(secrets.Where(secret => secret is { Length: > 3 }).Aggregate(text, (clean, secret) => clean.Replace(secret!, Mask, StringComparison.Ordinal)));

    [GeneratedRegex(@"((?:interactions|webhooks)/\d+/)[^/\s?""']+", RegexOptions.NonBacktracking)]
    private static partial Regex Paths();

    /// <summary>Three parts in base64url, joined by dots; "Bot " may stand before them.</summary>
    [GeneratedRegex(@"[\w-]{18,}\.[\w-]{6}\.[\w-]{25,}", RegexOptions.NonBacktracking)]
    private static partial Regex BotToken();

    /// <summary>Base64 of "interaction" and more, wherever it stands.</summary>
    [GeneratedRegex(@"aW50ZXJhY3Rpb2[\w+/=-]{16,}", RegexOptions.NonBacktracking)]
    private static partial Regex InteractionToken();
}
