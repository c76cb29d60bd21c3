using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.Curation;

/// <summary>A line of a post, as the renderer words it before and after its correction.</summary>
internal sealed class LineWording
{
    // A statement begins with its label, which may have words before it: "**Reported:**", "**2023 · Reported:**".
    private const string Bold = "**";

    private readonly BlockRenderer _blocks;
    private readonly CorrectedLine _line;
    private readonly Form[] _before;
    private readonly Form[] _after;
    private readonly HashSet<string> _unchanged;

    public LineWording(BlockRenderer blocks, CorrectedLine line)
    {
        (_blocks, _line) = (blocks, line);
        _after = [.. Forms(line.After)];

        // What reads the same before and after needs no correction. The longest first: "Disputed · Reported" ends as "Reported" does.
        var before = line.Before.SelectMany(Forms).DistinctBy(form => form.Text).OrderByDescending(form => form.Text.Length).ToArray();
        _unchanged = [.. before.Select(form => form.Text).Intersect(_after.Select(form => form.Text))];
        _before = [.. before.Where(form => !_unchanged.Contains(form.Text))];
    }

    /// <summary>Whether a text says the line as it is to be: corrected, or never said otherwise.</summary>
    public bool IsIn(string text) => _after.Any(form => Places(text, form.Text, 0).Any(place =>
        form.Fits(text[place.Start..place.At]) && (_unchanged.Contains(form.Text) || text.AsSpan(place.End).StartsWith(Room.Note, StringComparison.Ordinal))));

    /// <summary>The text with the line corrected wherever it stands, and whether it stood there.</summary>
    public (string Text, bool Found) Correct(string text, Room room)
    {
        var found = false;
        foreach (var form in _before)
        {
            text = Replace(text, form.Text, form.Said.Words, head => form.Fits(head) ? After(head, form, room) : null, wholeLines: 0, room, ref found);
        }

        return (text, found);
    }

    /// <summary>The same for lines whose label or place read another way when they were posted, as the story was changed since.</summary>
    public (string Text, bool Found) CorrectUnderAnyLabel(string text, Room room)
    {
        var found = false;
        foreach (var form in _before.Where(form => form is { Statement: { } statement, IsCut: false }).DistinctBy(form => form.Statement!.Fact.Text))
        {
            var words = $":{Bold} {Markdown.Escape(form.Statement!.Fact.Text)}";
            text = Replace(text, words, form.Said.Words, head => head.StartsWith(Bold, StringComparison.Ordinal) ? After(Bold, form, room) : null, wholeLines: 1, room, ref found);
        }

        return (text, found);
    }

    // The words that take the line's place, with what leads them.
    private string After(string head, Form before, Room room)
    {
        if (_line.After.Cut.IsEmpty)
        {
            return Text(_line.After.Block);
        }

        // A quotation may have been said as a plain statement, which it stays; so does what has a lead.
        var asItIs = room.Cut == 0 && (before.Statement is null || (head == Bold && before.Said.Block is not Block.Quotation));
        return asItIs ? Text(_line.After.Block) : (head.Length == 0 ? Bold : head) + Text(Cut(_line.After, room.Cut))[Bold.Length..];
    }

    // Whole lines only: what is replaced begins a line (but for a lead) and ends one; its notes become one.
    private string Replace(string text, string before, string said, Func<string, string?> after, int wholeLines, Room room, ref bool found)
    {
        for (var from = 0; Places(text, before, from).FirstOrDefault() is { End: > 0 } place;)
        {
            if (IsAfter(text, place.Start, place.End) || after(text[place.Start..place.At]) is not { } words)
            {
                from = place.End;
                continue;
            }

            var (end, earlier) = (place.End, 0);
            for (var more = 0; more < wholeLines && end < text.Length; more++)
            {
                end = LineEnd(text, end + 1);
            }

            while (text.AsSpan(end).StartsWith(Room.Note, StringComparison.Ordinal))
            {
                var note = LineEnd(text, end + 1);
                earlier += CorrectionNote.Count(text[end..note]);
                end = note;
            }

            var corrected = $"{words}\n{BlockRenderer.Small(_blocks.Markdown(CorrectionNote.Of(_line.Date, earlier, room.Words && said != _line.After.Words ? said : null)))}";
            text = text[..place.Start] + corrected + text[end..];
            from = place.Start + corrected.Length;
            found = true;
        }

        return text;
    }

    private bool IsAfter(string text, int start, int end) => _after.Any(form =>
        text.AsSpan(start, end - start).EndsWith(form.Text, StringComparison.Ordinal) && form.Fits(text[start..(end - form.Text.Length)]));

    // Where words stand up to a line's end: where their line starts, where they do, and where they end.
    private static IEnumerable<(int Start, int At, int End)> Places(string text, string words, int from)
    {
        for (; text.IndexOf(words, from, StringComparison.Ordinal) is var at and >= 0; from = at + words.Length)
        {
            var end = at + words.Length;
            if (end == text.Length || text[end] == '\n')
            {
                yield return (at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1, at, end);
            }
        }
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;

    private IEnumerable<Form> Forms(SaidLine said)
    {
        yield return said.Block is Block.Statement whole ? Of(whole) : new Form(Text(said.Block), said, null, IsCut: false);
        if (said.Block is Block.Quotation)
        {
            yield return Of(Cut(said, 0));
        }

        foreach (var cut in said.Cut)
        {
            yield return Of(cut);
        }

        Form Of(Block.Statement statement) => new(Text(statement)[Bold.Length..], said, statement, statement != Cut(said, 0));
    }

    private static Block.Statement Cut(SaidLine said, int cut) => cut > 0 ? said.Cut[cut - 1] : said.Block switch
    {
        Block.Statement statement => statement,
        Block.Quotation quotation => new Block.Statement(quotation.Fact),
        _ => throw new InvalidOperationException("A withdrawn line has no label."),
    };

    private string Text(Block block) => string.Join('\n', _blocks.Render(block).Select(part => part.Markdown));

    // A way of wording a line; a statement's is without the asterisks that begin it, as a lead may.
    private sealed record Form(string Text, SaidLine Said, Block.Statement? Statement, bool IsCut)
    {
        public bool Fits(string head) => Statement is null
            ? head.Length == 0
            : head == Bold || (head.StartsWith(Bold, StringComparison.Ordinal) && head.EndsWith(" · ", StringComparison.Ordinal));
    }
}
