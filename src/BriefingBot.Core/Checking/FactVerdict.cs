using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Core.Checking;

/// <summary>What one fact says of a statement, as learnt from the curated statements of a story that hadn't got them.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Inputs">What it was judged by.</param>
/// <param name="Support">0 to 1: the chance that the fact says so.</param>
/// <param name="Conflict">0 to 1: the chance that it contradicts.</param>
internal sealed record FactVerdict(FactReading Fact, float[] Inputs, float Support, float Conflict)
{
    private const float Plain = 0.8f;
    private const float Alike = 0.35f;
    private const float Covered = 0.55f;
    private const float Clearly = 0.15f;
    private const float Understood = 0.5f;
    private const float Partly = 0.25f;
    private const float Surely = 0.8f;
    private const float Hardly = 0.05f;

    private static readonly (Network Support, Network Conflict) Learnt = WeightsReader.ReadChecks();

    /// <summary>0 to 1: how like anything of the fact the statement is.</summary>
    public float Nearness => CheckInputs.Nearness(Inputs);

    /// <summary>What differs, if it contradicts.</summary>
    public Difference Difference
    {
        get
        {
            var (number, name) = (At(Inputs, CheckInput.OtherNumber), At(Inputs, CheckInput.OtherName));
            var denial = Math.Max(At(Inputs, CheckInput.Opposite), At(Inputs, CheckInput.CleanContrary));
            return number > 0 && number >= name && number >= denial ? Difference.Number : name > 0 && name >= denial ? Difference.Name : Difference.Denial;
        }
    }

    /// <summary>Compares a statement with facts.</summary>
    public static IReadOnlyList<FactVerdict> Of(Statement said, IReadOnlyList<FactReading> facts, StoryView story)
    {
        var rows = Rows(said, facts, story);
        return [.. rows.Select((row, i) => Of(facts[i], row, Learnt.Support.Chance(row), Learnt.Conflict.Chance(row)))];
    }

    /// <summary>By fact: what it is judged by.</summary>
    public static float[][] Rows(Statement said, IReadOnlyList<FactReading> facts, StoryView story)
    {
        var rows = new float[facts.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[CheckInputs.Count];
            CheckInputs.Fill(said, facts[i], story, rows[i]);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                if (i != j)
                {
                    ref var rival = ref rows[i][(int)CheckInput.Rival];
                    rival = Math.Max(rival, CheckInputs.Nearness(rows[j]));
                }
            }
        }

        return rows;
    }

    private static FactVerdict Of(FactReading fact, float[] row, float support, float conflict) =>
        IsSwapped(row) ? new FactVerdict(fact, row, 0, Math.Max(support, conflict))
        : IsStretched(row) ? new FactVerdict(fact, row, 0, conflict)
        : new FactVerdict(fact, row, support, conflict);

    // What would be supported but for a name, a number or what is denied contradicts.
    private static bool IsSwapped(float[] row) =>
        At(row, CheckInput.SwapsNumber) > 0
        || (!IsSurelyMeant(row) && At(row, CheckInput.SwapsName) + At(row, CheckInput.SwapsOwner) + At(row, CheckInput.Strangers) > 0)
        || (!IsMeant(row) && IsTurned(row));

    // As far as the classifier sees: it learnt from many names and denials what they change.
    private static bool IsMeant(float[] row) =>
        At(row, CheckInput.MeantSupport) >= Understood
        || (At(row, CheckInput.MeantSupport) >= Partly && At(row, CheckInput.MeantSupportOfAll) >= Surely)
        || At(row, CheckInput.UndeniedConflict) >= Surely;

    private static bool IsSurelyMeant(float[] row) => At(row, CheckInput.MeantSupport) >= Surely && At(row, CheckInput.MeantConflict) <= Hardly;

    private static bool IsTurned(float[] row) =>
        At(row, CheckInput.CrossesPivot) > 0
        || (At(row, CheckInput.HasOpposite) > 0 && At(row, CheckInput.CleanSame) < Plain)
        || At(row, CheckInput.OtherwiseDenied) > At(row, CheckInput.AlikeDenied) + Clearly;

    // What is hardly alike, of another time, or told more surely than the fact tells it, isn't supported.
    private static bool IsStretched(float[] row) =>
        (!IsMeant(row) && IsHardlyAlike(row))
        || At(row, CheckInput.MissingTimes) > 0
        || (At(row, CheckInput.LacksHedge) > 0 && At(row, CheckInput.CleanSame) < Plain);

    private static bool IsHardlyAlike(float[] row) =>
        At(row, CheckInput.Same) < Alike
        || At(row, CheckInput.SameCoverage) < Covered
        || (At(row, CheckInput.SharedNames) + At(row, CheckInput.SharedNumbers) == 0 && At(row, CheckInput.SameWording) < Alike);

    private static float At(float[] row, CheckInput input) => row[(int)input];
}
