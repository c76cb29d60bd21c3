using BriefingBot.Core.Curation;
using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.Curation;

/// <summary>How much a post says of a correction; less where there is less room.</summary>
internal enum NoteLength
{
    /// <summary>The date and what was said before.</summary>
    Full,

    /// <summary>The date.</summary>
    Brief,

    /// <summary>The date; the notes of the line's earlier corrections make room.</summary>
    Alone,
}

/// <summary>A line of a post, as the renderer words it before and after its correction.</summary>
internal sealed class LineWording
{
    // A statement begins with its label, which may have words before it: "**Reported:**", "**2023 · Reported:**".
    private const string Bold = "**";
    private static readonly string OlderNote = "\n" + BlockRenderer.Small(CorrectedLine.NoteBeginning);

    private readonly (string Before, string After)[] _whole;
    private readonly (string Before, string? After)[] _afterLead;
    private readonly string _after;
    private readonly string? _statement;
    private readonly string _full;
    private readonly string _brief;

    public LineWording(BlockRenderer blocks, CorrectedLine line)
    {
        _full = "\n" + BlockRenderer.Small(blocks.Markdown(line.Note));
        _brief = "\n" + BlockRenderer.Small(blocks.Markdown(line.Brief));
        _after = Text(blocks, line.After);
        _statement = AsStatement(line.After) is { } now ? Text(blocks, now) : null;

        // A quotation may have been said as a plain statement. What reads the same before and after needs no correction.
        var said = line.Before.Select(AsStatement).OfType<Block.Statement>().Select(before => Text(blocks, before)).ToArray();
        _whole =
        [
            .. line.Before.Select(before => (Before: Text(blocks, before), After: _after))
                .Concat(said.Select(before => (Before: before, After: _statement ?? _after)))
                .Where(wording => wording.Before != wording.After)
                .DistinctBy(wording => wording.Before),
        ];
        _afterLead = [.. said.Distinct().Where(before => before != _statement).Select(before => (before[Bold.Length..], _statement?[Bold.Length..]))];
    }

    /// <summary>Whether a text says the line as it is to be, with its note.</summary>
    public bool IsIn(string text) => new[] { _full, _brief }.Any(note =>
        text.Contains(_after + note, StringComparison.Ordinal)
        || (_statement is not null && text.Contains(_statement[Bold.Length..] + note, StringComparison.Ordinal)));

    /// <summary>The text with the line corrected wherever it stands, and whether it stood there.</summary>
    public (string Text, bool Found) Correct(string text, NoteLength length)
    {
        var found = false;
        foreach (var (before, after) in _whole)
        {
            text = Replace(text, before, lead => lead.Length == 0 ? after : null, length, ref found);
        }

        foreach (var (before, after) in _afterLead)
        {
            text = Replace(text, before, lead => !IsLead(lead) ? null : after is null ? _after : lead + after, length, ref found);
        }

        return (text, found);
    }

    private static bool IsLead(string words) => words.StartsWith(Bold, StringComparison.Ordinal) && words.EndsWith(" · ", StringComparison.Ordinal);

    // Whole lines only: what is replaced begins a line (but for a lead) and ends one.
    private string Replace(string text, string before, Func<string, string?> after, NoteLength length, ref bool found)
    {
        for (var from = 0; text.IndexOf(before, from, StringComparison.Ordinal) is var at and >= 0;)
        {
            var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            var end = at + before.Length;
            if ((end == text.Length || text[end] == '\n') && after(text[start..at]) is { } words)
            {
                var corrected = words + (length is NoteLength.Full ? _full : _brief);
                text = text[..start] + corrected + (length is NoteLength.Alone ? WithoutNotes(text[end..]) : text[end..]);
                from = start + corrected.Length;
                found = true;
            }
            else
            {
                from = end;
            }
        }

        return text;
    }

    private static string WithoutNotes(string rest)
    {
        while (rest.StartsWith(OlderNote, StringComparison.Ordinal))
        {
            rest = rest.IndexOf('\n', 1) is var end and > 0 ? rest[end..] : "";
        }

        return rest;
    }

    private static string Text(BlockRenderer blocks, Block block) => string.Join('\n', blocks.Render(block).Select(part => part.Markdown));

    private static Block.Statement? AsStatement(Block block) => block switch
    {
        Block.Statement statement => statement,
        Block.Quotation quotation => new Block.Statement(quotation.Fact),
        _ => null,
    };
}
