using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary>The last line of a reply: from which source everything above it is.</summary>
internal static class SourceLine
{
    public static RichText For(Topic topic) => $"Source: {string.Join("; ", topic.Sources.Select(source => source.Name))}";
}
