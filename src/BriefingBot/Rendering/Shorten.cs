namespace BriefingBot.Rendering;

/// <summary>Cuts labels to what Discord takes.</summary>
internal static class Shorten
{
    /// <summary>The text, or its beginning and an ellipsis, never cut inside a surrogate pair.</summary>
    public static string To(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        var end = width - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
