using System.Collections.Immutable;

namespace BriefingBot.Knowledge.Sources;

/// <summary>What the check of a source found.</summary>
/// <param name="SourceId">The source's id.</param>
/// <param name="Places">Places of facts in the source whose fingerprint was proved.</param>
/// <param name="Quotes">Quotes that stand in it word for word.</param>
/// <param name="Unproved">Places without a fingerprint, each with the fingerprint of the sentence there; no problem, but no proof.</param>
/// <param name="Problems">What is wrong, at the facts' places in the pack.</param>
public sealed record SourceReport(
    string SourceId,
    int Places,
    int Quotes,
    ImmutableArray<KnowledgeProblem> Unproved,
    ImmutableArray<KnowledgeProblem> Problems);
