namespace BriefingBot.Knowledge.Sources;

/// <summary>A sentence of a source and its place.</summary>
/// <param name="Section">The heading above it, made plain; null before the first.</param>
/// <param name="Paragraph">Counted within the section, from 1.</param>
/// <param name="Sentence">Counted within the paragraph, from 1.</param>
/// <param name="Text">As it stands in the source, without a bullet's "- ".</param>
/// <param name="Fingerprint">For a pack's <c>fingerprint</c>.</param>
public sealed record SourceSentence(string? Section, int Paragraph, int Sentence, string Text, string Fingerprint)
{
    /// <summary>The place in words.</summary>
    public string Place => (Section is null ? "before the first heading" : $"section '{Section}'") + $", paragraph {Paragraph}, sentence {Sentence}";

    internal string Plain => field ??= PlainText.Of(Text);
}
