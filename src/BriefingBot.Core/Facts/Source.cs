namespace BriefingBot.Core.Facts;

/// <summary>Where a topic's facts come from.</summary>
/// <param name="Id">The id that facts cite.</param>
/// <param name="Title">The source's title, as the pack gives it.</param>
/// <param name="Publisher">Who published it, if known.</param>
/// <param name="Url">Where it stands, if known.</param>
/// <param name="Published">When it was published (EDTF), if known.</param>
/// <param name="Retrieved">When it was read (EDTF), if known.</param>
/// <param name="Sha256">SHA-256 of the source text's bytes, 64 hexadecimal digits, if given.</param>
public sealed record Source(
    string Id,
    string? Title = null,
    string? Publisher = null,
    string? Url = null,
    EdtfDate? Published = null,
    EdtfDate? Retrieved = null,
    string? Sha256 = null)
{
    /// <summary>What readers see as the source's name.</summary>
    public string Name => Title ?? Id;
}
