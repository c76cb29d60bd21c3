using System.Buffers;
using System.Text;
using System.Text.Unicode;
using BriefingBot.Knowledge.Packs;

namespace BriefingBot.Knowledge.Yaml;

/// <summary>Finds what makes a file no text, or text that YAML misreads, before it is parsed.</summary>
internal static class TextScan
{
    private static readonly SearchValues<byte> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(value => value != '\n').Select(value => (byte)value), 0x7F, 0xC2, 0xE2]);

    /// <summary>Adds the problems of the bytes; false when they aren't UTF-8 and can't be parsed.</summary>
    public static bool Check(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.StartsWith(new byte[] { 0xFF, 0xFE }) || bytes.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            problems.Add(file, 1, 1, "the file is UTF-16; save it as UTF-8");
            return false;
        }

        var isText = Utf8.IsValid(bytes);
        if (isText && bytes.IndexOfAny(Suspicious) < 0)
        {
            return true;
        }

        var (line, start) = (1, 0);
        while (start < bytes.Length && !problems.IsFull)
        {
            var end = bytes[start..].IndexOf((byte)'\n');
            var content = bytes.Slice(start, end < 0 ? bytes.Length - start : end);
            CheckLine(file, line++, start, content, problems);
            start += content.Length + 1;
        }

        return isText;
    }

    private static void CheckLine(string file, int line, int offset, ReadOnlySpan<byte> content, ProblemList problems)
    {
        var (at, column, indenting) = (0, 1, true);
        while (at < content.Length)
        {
            var status = Rune.DecodeFromUtf8(content[at..], out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                problems.Add(file, line, column, $"the byte 0x{content[at]:X2} (offset {offset + at}) is not UTF-8; save the file as UTF-8");
                return;
            }

            if (rune.Value == '\t' && indenting)
            {
                problems.Add(file, line, column, "a tab in the indentation; indent with spaces");
                return;
            }

            if (IsForbidden(rune.Value) && !(rune.Value == '\r' && at + 1 == content.Length))
            {
                problems.Add(file, line, column, $"the control character U+{rune.Value:X4}; remove it");
                return;
            }

            indenting &= rune.Value is ' ' or 0xFEFF;
            at += length;
            column += rune.Utf16SequenceLength;
        }
    }

    private static bool IsForbidden(int value) => value is < 0x20 and not '\t' or >= 0x7F and <= 0x9F or 0x2028 or 0x2029;
}
