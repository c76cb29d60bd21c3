using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>Finds a fact's earlier states in its history.</summary>
public static class Revisions
{
    /// <summary>The fact as a revision left it; the one before the first is what the operator's pack said.</summary>
    /// <param name="history">The server's revisions, oldest first.</param>
    /// <param name="number">The revision's number.</param>
    public static Fact? Find(ImmutableArray<Revision> history, int number) =>
        history.FirstOrDefault(revision => revision.Number == number)?.After
        ?? history.Select(revision => revision.Before).FirstOrDefault(before => before?.Revision == number);
}
