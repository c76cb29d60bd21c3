using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>One step in a fact's life in one server. Never changed, never deleted.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="Key">The fact.</param>
/// <param name="Number">One more than the revision it was made from.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Editor">Who did it, a user id.</param>
/// <param name="Approver">Who let it through, where the server asks for that; never the editor.</param>
/// <param name="At">When it took effect.</param>
/// <param name="Reason">Why, in the editor's words.</param>
/// <param name="Before">The fact before; null when it is new.</param>
/// <param name="After">The fact since; its <see cref="Fact.Revision"/> is <paramref name="Number"/>.</param>
public sealed record Revision(
    ulong GuildId,
    FactKey Key,
    int Number,
    ChangeKind Kind,
    ulong Editor,
    ulong? Approver,
    DateTimeOffset At,
    string Reason,
    Fact? Before,
    Fact After);
