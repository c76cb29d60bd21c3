using BriefingBot.Core.Curation;
using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.Curation;

/// <summary>A line of a post, as the renderer words it before and after its correction.</summary>
internal sealed class LineWording
{
    // A statement begins with its label, which may have words before it: "**Reported:**", "**2023 · Reported:**".
    private const string Bold = "**";

    private readonly (string Before, string After)[] _whole;
    private readonly (string Before, string After)? _afterLead;
    private readonly string _note;

    public LineWording(BlockRenderer blocks, CorrectedLine line, RichText note)
    {
        _note = "\n" + BlockRenderer.Small(blocks.Markdown(note));
        var after = Text(blocks, line.After);
        _whole = [(Text(blocks, line.Before), after)];

        // A quotation may have been said as a plain statement.
        if (AsStatement(line.Before) is { } said)
        {
            var (before, now) = (Text(blocks, said), AsStatement(line.After) is { } statement ? Text(blocks, statement) : null);
            _whole = [.. _whole.Append((before, now ?? after)).DistinctBy(wording => wording.Item1)];
            _afterLead = now is null ? null : (before[Bold.Length..], now[Bold.Length..]);
        }
    }

    /// <summary>Whether a text says the line as it is to be, with its note.</summary>
    public bool IsIn(string text) => _whole.Any(wording => text.Contains(wording.After + _note, StringComparison.Ordinal))
        || (_afterLead is { } tail && text.Contains($" · {tail.After}{_note}", StringComparison.Ordinal));

    /// <summary>The text with the line corrected wherever it stands, and whether it stood there.</summary>
    public (string Text, bool Found) Correct(string text)
    {
        var found = false;
        foreach (var (before, after) in _whole)
        {
            text = Replace(text, before, lead => lead.Length == 0 ? after : null, ref found);
        }

        if (_afterLead is { } tail)
        {
            text = Replace(text, tail.Before, lead => IsLead(lead) ? lead + tail.After : null, ref found);
        }

        return (text, found);
    }

    private static bool IsLead(string words) => words.StartsWith(Bold, StringComparison.Ordinal) && words.EndsWith(" · ", StringComparison.Ordinal);

    // Whole lines only: what is replaced begins a line (but for a lead) and ends one.
    private string Replace(string text, string before, Func<string, string?> after, ref bool found)
    {
        for (var from = 0; text.IndexOf(before, from, StringComparison.Ordinal) is var at and >= 0;)
        {
            var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            var end = at + before.Length;
            if ((end == text.Length || text[end] == '\n') && after(text[start..at]) is { } words)
            {
                text = text[..start] + words + _note + text[end..];
                from = start + words.Length + _note.Length;
                found = true;
            }
            else
            {
                from = end;
            }
        }

        return text;
    }

    private static string Text(BlockRenderer blocks, Block block) => string.Join('\n', blocks.Render(block).Select(part => part.Markdown));

    private static Block.Statement? AsStatement(Block block) => block switch
    {
        Block.Statement statement => statement,
        Block.Quotation quotation => new Block.Statement(quotation.Fact),
        _ => null,
    };
}
