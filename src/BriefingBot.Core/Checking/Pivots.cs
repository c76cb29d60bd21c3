namespace BriefingBot.Core.Checking;

/// <summary>Words on whose two sides things may not change places: "dialogue rather than confrontation", "turmoil before the election".</summary>
internal static class Pivots
{
    private static readonly string[] Words = ["before", "after", "than", "over", "instead", "against", "until"];

    /// <summary>Whether what stands left of such a word in one statement stands right of it in the other.</summary>
    public static bool Differ(Statement said, Statement told)
    {
        foreach (var pivot in Words)
        {
            if (said.PlaceOf(pivot) is { } ofSaid && told.PlaceOf(pivot) is { } ofTold
                && (Crosses(said, ofSaid, told, ofTold) || Crosses(told, ofTold, said, ofSaid)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Crosses(Statement left, int pivotOfLeft, Statement right, int pivotOfRight) =>
        left.Words.Any(word => word.Position < pivotOfLeft && IsOnlyAfter(right.Words.Where(word.IsSame).Select(other => other.Position), pivotOfRight))
        || left.Names.Any(name => name.Position < pivotOfLeft && IsOnlyAfter(right.Names.Where(other => other.Id == name.Id).Select(other => other.Position), pivotOfRight));

    private static bool IsOnlyAfter(IEnumerable<int> positions, int pivot)
    {
        var (before, after) = (false, false);
        foreach (var position in positions)
        {
            before |= position < pivot;
            after |= position > pivot;
        }

        return after && !before;
    }
}
