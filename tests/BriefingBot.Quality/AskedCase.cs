using System.Collections.Immutable;

namespace BriefingBot.Quality;

/// <summary>A question of the set, with what may be answered.</summary>
/// <param name="Kind">The kind of question: <c>direct</c>, <c>misspelt</c>, <c>near</c> and so on.</param>
/// <param name="Set">The set it stands in: <c>open</c> ones may be looked at while tuning, <c>held</c> ones not.</param>
/// <param name="Text">The question as typed.</param>
/// <param name="Expected">For each question in it the facts of which any may be first; empty for a refusal.</param>
public sealed record AskedCase(string Kind, string Set, string Text, ImmutableArray<ImmutableArray<string>> Expected)
{
    /// <summary>Whether the set expects a refusal.</summary>
    public bool IsRefusal => Expected.Length == 1 && Expected[0].IsEmpty;
}
