using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Checking;

/// <summary>Compares a statement with a fact. Wary: what isn't plainly the same isn't supported.</summary>
internal static class Comparison
{
    private const float Same = 0.8f;
    private const float SameMatter = 0.6f;
    private const float ShareOfFact = 0.4f;

    /// <summary>What the fact says of the statement, what differs, and how much of the statement it has.</summary>
    public static (Verdict Verdict, Difference Difference, float Share) Of(Statement said, Statement told, Fact fact)
    {
        var (all, common, missingNames) = (0f, 0f, 0);
        foreach (var word in said.Read.Words)
        {
            if (word.IsFiller || word.IsNumber)
            {
                continue;
            }

            var isName = word.Entity >= 0 ? said.IsName(word) : word.IsName;
            var isThere = Has(told, word) || (!isName && HasOpposite(told, word));
            missingNames += !isThere && isName ? 1 : 0;
            if (!isName)
            {
                all += word.Weight;
                common += isThere ? word.Weight : 0;
            }
        }

        var share = all == 0 ? 0 : common / all;
        if (all < TermWeights.Rare || share < SameMatter)
        {
            return (Verdict.NotCovered, Difference.None, share);
        }

        var difference = DifferenceOf(said, told, fact, missingNames);
        if (difference != Difference.None)
        {
            var isConflict = IsOnOneMatter(said, told) && (difference != Difference.Name || missingNames == 0 || told.Names.Any(name => said.Names.All(other => other.Id != name.Id)));
            return (isConflict ? Verdict.Conflict : Verdict.NotCovered, difference, share);
        }

        var isSame = share >= Same && (said.IsHedged || !told.IsHedged) && IsOnOneMatter(said, told);
        return (isSame ? Verdict.Supported : Verdict.NotCovered, Difference.None, share);
    }

    private static Difference DifferenceOf(Statement said, Statement told, Fact fact, int missingNames)
    {
        var numbers = fact.When is { } when ? told.Words.Numbers.Concat(TextWords.Of(when.ToWords()).Numbers) : told.Words.Numbers;
        var known = numbers.ToHashSet(StringComparer.Ordinal);
        if (said.Words.Numbers.Any(number => !known.Contains(number)))
        {
            return Difference.Number;
        }

        if (missingNames > 0 || ChangesPlaces(said, told))
        {
            return Difference.Name;
        }

        return said.Words.IsNegated != told.Words.IsNegated || Premise.HasOpposite(said.Words, told.Words) ? Difference.Denial : Difference.None;
    }

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

    // Whoever the statement is about, the fact must be about; and it must have a good part of what the fact tells.
    private static bool IsOnOneMatter(Statement said, Statement told)
    {
        var (all, common) = (0f, 0f);
        foreach (var word in told.Read.Words)
        {
            if (!word.IsFiller && !word.IsNumber && word.Entity < 0)
            {
                all += word.Weight;
                common += Has(said, word) ? word.Weight : 0;
            }
        }

        return all == 0 || common >= ShareOfFact * all;
    }

    private static bool HasOpposite(Statement statement, in AskedWord word) =>
        word.Lemma is { } lemma && WordLists.English.OppositesOf(lemma).Any(statement.Words.Lemmas.Contains);

    private static bool Has(Statement statement, in AskedWord word)
    {
        if (word.Lemma is { } lemma && statement.Words.Lemmas.Contains(lemma))
        {
            return true;
        }

        foreach (var other in statement.Read.Words)
        {
            if (word.Entity >= 0 || other.Entity >= 0 ? word.Entity == other.Entity : IsSame(word, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(in AskedWord word, in AskedWord other) =>
        (word.Term >= 0 && word.Term == other.Term)
        || (word.Lemma is { } lemma && other.Lemma is { } theirs
            && (lemma == theirs || Lexicon.English.SynonymsOf(lemma).Contains(theirs) || WordLists.English.PlainSpeechFor(lemma).Contains(theirs)));
}
