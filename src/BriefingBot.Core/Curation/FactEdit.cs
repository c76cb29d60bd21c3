using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>One fact as an admin wants it to be.</summary>
/// <param name="Key">Which fact.</param>
/// <param name="BasedOn">The revision that the admin saw; 0 for a new fact. Checked when the edit is saved.</param>
/// <param name="Kind">What the edit does.</param>
/// <param name="After">The fact as it is to be; its revision number is given when it is saved.</param>
public sealed record FactEdit(FactKey Key, int BasedOn, ChangeKind Kind, Fact After);
