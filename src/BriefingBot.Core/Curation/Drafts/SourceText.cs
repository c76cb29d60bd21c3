using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>A source named in passing: its title, its address, or both.</summary>
internal static class SourceText
{
    /// <summary>Reads it; whatever isn't an https address is the title.</summary>
    public static Source Read(string typed, Func<string, bool> isTaken)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var url = words.FirstOrDefault(word => Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);
        var title = string.Join(' ', words.Where(word => word != url)).Trim(',', ';', ':', '(', ')', ' ');
        var host = url is null ? "" : new Uri(url).Host;
        title = title.Length > 0 ? title : host;
        return new Source(FactIds.Free(FactIds.Slugged(title, "source"), isTaken), title, Url: url);
    }
}
