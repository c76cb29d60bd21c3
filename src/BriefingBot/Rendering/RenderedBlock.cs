using System.Text;
using BriefingBot.Core.Replies;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Rendering;

/// <summary>A block ready to be placed on a page: markdown that may share a text component with its neighbours, or a component of its own.</summary>
/// <param name="Block">The block it came from; a long one may have been cut into several.</param>
/// <param name="Markdown">The text; null for a component.</param>
/// <param name="Component">The component; null for text.</param>
internal sealed record RenderedBlock(Block Block, string? Markdown, Component? Component)
{
    /// <summary>Components that it adds to the message, its children included.</summary>
    public int Components => Component is ActionRow row ? 1 + row.Components.Count : 1;

    /// <summary>Characters that count against the message's text, with the gap to the next.</summary>
    public int Characters => (Markdown?.Length ?? 0) + 2;

    /// <summary>UTF-8 bytes of its text, with the gap to the next.</summary>
    public int Bytes => (Markdown is null ? 0 : Encoding.UTF8.GetByteCount(Markdown)) + 2;
}
