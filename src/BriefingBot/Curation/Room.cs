using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Rendering;

namespace BriefingBot.Curation;

/// <summary>How much a corrected post may say: less where it would be too long.</summary>
/// <param name="Words">Whether the notes of this correction repeat what was said.</param>
/// <param name="OlderWords">Whether the notes of earlier corrections go on to.</param>
/// <param name="Cut">How far corrected lines are cut: 0 not at all, else which of <see cref="SaidLine.Widths"/>, from 1.</param>
internal sealed record Room(bool Words, bool OlderWords, int Cut)
{
    private const string Bold = "**";
    private const string LabelEnd = ":** ";
    private static readonly string Small = BlockRenderer.Small("");

    /// <summary>In the order in which they are tried.</summary>
    public static ImmutableArray<Room> FromWideToNarrow { get; } =
    [
        new(Words: true, OlderWords: true, Cut: 0),
        new(Words: false, OlderWords: true, Cut: 0),
        .. Enumerable.Range(0, SaidLine.Widths.Length + 1).Select(cut => new Room(Words: false, OlderWords: false, cut)),
    ];

    /// <summary>How the note under a corrected line begins.</summary>
    public static string Note { get; } = "\n" + BlockRenderer.Small(CorrectionNote.Beginning);

    /// <summary>A text in which earlier corrections make room for this one. Lines that weren't corrected stay as they are.</summary>
    public string MakeIn(string text)
    {
        if (OlderWords)
        {
            return text;
        }

        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (!IsNote(lines[index]))
            {
                continue;
            }

            lines[index] = CorrectionNote.Dates(lines[index]);
            if (Cut > 0 && index >= 2 && lines[index - 1].StartsWith(Small, StringComparison.Ordinal))
            {
                lines[index - 2] = Shortened(lines[index - 2]);
            }
        }

        return string.Join('\n', lines);
    }

    private static bool IsNote(string line) => line.StartsWith(Note[1..], StringComparison.Ordinal);

    // What the renderer makes of the shortened fact, so that the line is found again.
    private string Shortened(string line)
    {
        if (!line.StartsWith(Bold, StringComparison.Ordinal) || line.IndexOf(LabelEnd, StringComparison.Ordinal) is not (var label and > 0))
        {
            return line;
        }

        var start = label + LabelEnd.Length;
        return line[..start] + Markdown.Escape(Shorten.To(Markdown.Unescape(line[start..]), SaidLine.Widths[Cut - 1]));
    }
}
