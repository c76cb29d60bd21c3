using System.Collections.Immutable;
using BriefingBot.Core.Replies;

namespace BriefingBot.Rendering;

/// <summary>Cuts rendered blocks into pages that fit one message each.</summary>
internal static class Pagination
{
    // Discord takes 4,000 characters of text and 40 components a message; what stays free is for title, buttons and pager.
    private const int Characters = 3_600;
    private const int Bytes = 9_000;
    private const int Components = 24;

    /// <summary>The pages, in order; at least one, which may be empty.</summary>
    /// <param name="blocks">What to place.</param>
    /// <param name="fixedCharacters">Characters that stand on every page.</param>
    public static ImmutableArray<ImmutableArray<RenderedBlock>> Cut(ImmutableArray<RenderedBlock> blocks, int fixedCharacters)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<RenderedBlock>>();
        var page = ImmutableArray.CreateBuilder<RenderedBlock>();
        int characters = fixedCharacters, bytes = fixedCharacters, components = 0;
        for (var index = 0; index < blocks.Length; index++)
        {
            var block = blocks[index];

            // A heading goes with what it names.
            var next = block.Block is Block.Heading && index + 1 < blocks.Length ? blocks[index + 1] : null;
            var added = block.Markdown is null || page.LastOrDefault()?.Markdown is null ? block.Components : 0;
            if (page.Count > 0
                && (characters + block.Characters + (next?.Characters ?? 0) > Characters
                    || bytes + block.Bytes + (next?.Bytes ?? 0) > Bytes
                    || components + added > Components))
            {
                pages.Add(page.DrainToImmutable());
                (characters, bytes, components) = (fixedCharacters, fixedCharacters, 0);
                added = block.Components;
            }

            page.Add(block);
            characters += block.Characters;
            bytes += block.Bytes;
            components += added;
        }

        if (page.Count > 0 || pages.Count == 0)
        {
            pages.Add(page.DrainToImmutable());
        }

        return pages.DrainToImmutable();
    }
}
