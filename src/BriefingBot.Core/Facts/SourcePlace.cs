namespace BriefingBot.Core.Facts;

/// <summary>A place in a source: section, paragraph and sentence, with the sentence's fingerprint.</summary>
/// <param name="SourceId">The source's id in the topic.</param>
/// <param name="Section">The heading as printed; absent before the first heading.</param>
/// <param name="Paragraph">Counted within the section, from 1.</param>
/// <param name="Sentence">Counted within the paragraph, from 1.</param>
/// <param name="Fingerprint"><c>sha256:</c> and 64 hexadecimal digits of the normalised sentence.</param>
public sealed record SourcePlace(
    string SourceId,
    string? Section = null,
    int? Paragraph = null,
    int? Sentence = null,
    string? Fingerprint = null)
{
    /// <summary>Whether it says more than which source: admins may add a fact before they know where it stands.</summary>
    public bool IsGiven => Section is not null || Paragraph is not null;
}
