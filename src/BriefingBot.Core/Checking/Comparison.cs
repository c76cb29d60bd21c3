using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>How like two statements are, and what keeps them from saying the same.</summary>
/// <param name="Likeness">0 to 1: how much each has of the other's words, names and numbers aside.</param>
/// <param name="Difference">What they say differently; none when they say the same.</param>
/// <param name="IsOpposed">Whether both can't be true; else the one only says more than the other.</param>
internal readonly record struct Comparison(float Likeness, Difference Difference, bool IsOpposed)
{
    /// <summary>Compares what somebody said with a way of stating a fact.</summary>
    public static Comparison Of(Statement said, Statement told, FactReading fact)
    {
        var likeness = LikenessOf(said, told);
        if (likeness == 0)
        {
            return default;
        }

        var (difference, isOpposed) = DifferenceOf(said, told, fact);
        return new Comparison(likeness, difference, isOpposed);
    }

    // An opposite is on the same matter: "surplus" is there where "deficit" is.
    private static float LikenessOf(Statement said, Statement told)
    {
        if (said.Words.Length == 0 || told.Words.Length == 0)
        {
            return 0;
        }

        var (saidShare, toldShare) = (Share(said, told), Share(told, said));
        return saidShare + toldShare == 0 ? 0 : 2 * saidShare * toldShare / (saidShare + toldShare);
    }

    private static float Share(Statement of, Statement other)
    {
        var common = 0f;
        foreach (var word in of.Words)
        {
            var likeness = word.In(other.Words);
            common += word.Weight * (likeness == 0 && word.HasOppositeIn(other) ? 1 : likeness);
        }

        return common / of.Weight;
    }

    private static (Difference Difference, bool IsOpposed) DifferenceOf(Statement said, Statement told, FactReading fact)
    {
        var isDenied = said.Text.IsNegated != told.Text.IsNegated || Premise.HasOpposite(said.Text, told.Text) || Pivots.Differ(said, told);
        if (said.Text.Numbers.Any(number => !told.Text.Numbers.Contains(number) && !fact.Numbers.Contains(number)))
        {
            return (Difference.Number, !isDenied && told.Text.Numbers.Any(number => !said.Text.Numbers.Contains(number)));
        }

        var missing = said.Names.Where(name => told.Names.All(other => other.Id != name.Id) && IsTelling(name, told)).ToArray();
        var strangers = said.Strangers.Count(stranger => !told.Text.Lemmas.Contains(stranger));
        if (missing.Any(name => !fact.Names.Contains(name.Id)) || strangers > 0)
        {
            var unsaid = told.Names.Where(name => said.Names.All(other => other.Id != name.Id)).ToArray();
            return (Difference.Name, !isDenied && strangers > 0 ? unsaid.Length > 0 : !isDenied && unsaid.Any(name => missing.Any(other => other.Kind == name.Kind)));
        }

        if (missing.Any(name => told.Names.Any(other => other.Kind == name.Kind && said.Names.All(each => each.Id != other.Id))))
        {
            return (Difference.Name, true);
        }

        if (ChangesPlaces(said, told) || (missing.Length > 0 && ChangesPlaces(said, fact.Text)))
        {
            return (Difference.Name, !isDenied && !said.IsPassive && !told.IsPassive);
        }

        return isDenied ? (Difference.Denial, true) : (Difference.None, false);
    }

    // A government may stand for its country or its head: only another government is somebody else.
    private static bool IsTelling(Statement.Name name, Statement told) =>
        name.Kind != EntityKind.Organisation || told.Names.Any(other => other.Kind == EntityKind.Organisation);

    // The names that both have must stand in one order, or own the same: "China is South Korea's partner" isn't "South Korea is China's".
    private static bool ChangesPlaces(Statement said, Statement told)
    {
        var theirs = told.Names.Select(name => name.Id).ToArray();
        var shared = said.Names.Select(name => name.Id).Where(theirs.Contains).ToArray();
        if (shared.Length < 2)
        {
            return false;
        }

        if (said.OwnerIds.Count > 0 && told.OwnerIds.Count > 0)
        {
            return !said.OwnerIds.SetEquals(told.OwnerIds);
        }

        return !shared.SequenceEqual(theirs.Where(shared.Contains));
    }
}
