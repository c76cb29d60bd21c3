using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Core.Facts;

namespace BriefingBot.Knowledge.Sources;

/// <summary>A source's text, cut into sections, paragraphs and sentences. Every line that isn't empty is a heading or a paragraph.</summary>
public sealed class SourceText
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…:;,");

    private SourceText(string file, string sha256, ImmutableArray<SourceSentence> sentences)
    {
        File = file;
        Sha256 = sha256;
        Sentences = sentences;
    }

    /// <summary>The file's path, as given.</summary>
    public string File { get; }

    /// <summary>The SHA-256 of the file's bytes, 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>All sentences, in order.</summary>
    public ImmutableArray<SourceSentence> Sentences { get; }

    /// <summary>Reads a source's text.</summary>
    /// <param name="file">UTF-8, at most 8 MiB.</param>
    /// <param name="headings">Lines that are headings although they end like a sentence; a pack's sections.</param>
    /// <exception cref="KnowledgeException">The file can't be read as text.</exception>
    public static SourceText Read(string file, IEnumerable<string>? headings = null)
    {
        var bytes = Bytes(file);
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return new(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), Cut(text.TrimStart('\uFEFF'), [.. (headings ?? []).Select(PlainText.Of)]));
        }
        catch (ArgumentException exception)
        {
            throw new KnowledgeException($"the source '{file}' is not UTF-8; save it as UTF-8", exception);
        }
    }

    private static ImmutableArray<SourceSentence> Cut(string text, HashSet<string> headings)
    {
        var sentences = ImmutableArray.CreateBuilder<SourceSentence>();
        string? section = null;
        var paragraph = 0;
        foreach (var line in text.EnumerateLines())
        {
            var content = line.Trim().ToString();
            if (content.Length == 0)
            {
                continue;
            }

            if (HeadingOf(content, headings) is { } heading)
            {
                (section, paragraph) = (heading, 0);
                continue;
            }

            paragraph++;
            var sentence = 0;
            foreach (var part in SentenceSplitter.Split(content.StartsWith("- ", StringComparison.Ordinal) ? content[2..] : content))
            {
                sentences.Add(new(section, paragraph, ++sentence, part, Fingerprint.Of(part)));
            }
        }

        return sentences.DrainToImmutable();
    }

    private static string? HeadingOf(string line, HashSet<string> headings)
    {
        var plain = PlainText.Of(line.TrimStart('#'));
        return headings.Contains(plain) ? plain
            : line[0] == '#' ? plain
            : line.StartsWith("- ", StringComparison.Ordinal) || plain.Length > KnowledgeLimits.Section ? null
            : plain.TrimEnd('"', '\'', ')', ']') is { Length: > 0 } bare && !SentenceEnds.Contains(bare[^1]) ? plain
            : null;
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return Directory.Exists(file) ? throw new KnowledgeException($"the source '{file}' is a directory; name the text file")
                : !info.Exists ? throw new KnowledgeException($"the source '{file}' doesn't exist; give the path of its text")
                : info.Length > KnowledgeLimits.FileBytes ? throw new KnowledgeException(string.Create(CultureInfo.InvariantCulture, $"the source '{file}' has {info.Length:N0} bytes; at most {KnowledgeLimits.FileBytes:N0} (8 MiB)"))
                : System.IO.File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"the source '{file}' can't be read: {exception.Message}", exception);
        }
    }
}
