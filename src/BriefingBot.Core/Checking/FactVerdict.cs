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

    private static readonly (Network Support, Network Conflict) Learnt = WeightsReader.ReadChecks();

    /// <summary>0 to 1: how like anything of the fact the statement is.</summary>
    public float Nearness => CheckInputs.Nearness(Inputs);

    /// <summary>What differs, if it contradicts.</summary>
    public Difference Difference
    {
        get
        {
            var (number, name) = (Inputs[(int)CheckInput.OtherNumber], Inputs[(int)CheckInput.OtherName]);
            var denial = Math.Max(Inputs[(int)CheckInput.Opposite], Inputs[(int)CheckInput.CleanContrary]);
            return number > 0 && number >= name && number >= denial ? Difference.Number : name > 0 && name >= denial ? Difference.Name : Difference.Denial;
        }
    }

    /// <summary>Compares a statement with facts.</summary>
    public static IReadOnlyList<FactVerdict> Of(Statement said, IReadOnlyList<FactReading> facts, StoryView story)
    {
        var rows = Rows(said, facts, story);
        return [.. rows.Select((row, i) => Of(facts[i], row, Chance(Learnt.Support, row), Chance(Learnt.Conflict, row)))];
    }

    // What would be supported but for a name, a number or what is denied contradicts; what is hardly alike, or told more surely than the fact tells it, or of another time, isn't supported.
    private static FactVerdict Of(FactReading fact, float[] row, float support, float conflict)
    {
        float At(CheckInput input) => row[(int)input];
        var isSwapped = At(CheckInput.SwapsName) + At(CheckInput.SwapsNumber) + At(CheckInput.SwapsOwner) + At(CheckInput.Strangers) + At(CheckInput.CrossesPivot) > 0
            || (At(CheckInput.HasOpposite) > 0 && At(CheckInput.CleanSame) < Plain)
            || At(CheckInput.OtherwiseDenied) > At(CheckInput.AlikeDenied) + Clearly;
        var isStretched = At(CheckInput.Same) < Alike || At(CheckInput.SameCoverage) < Covered || (At(CheckInput.SharedNames) + At(CheckInput.SharedNumbers) == 0 && At(CheckInput.SameWording) < Alike) || At(CheckInput.MissingTimes) > 0 || (At(CheckInput.LacksHedge) > 0 && At(CheckInput.CleanSame) < Plain);
        return isSwapped ? new FactVerdict(fact, row, 0, Math.Max(support, conflict)) : new FactVerdict(fact, row, isStretched ? 0 : support, conflict);
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
                rows[i][(int)CheckInput.Rival] = i == j ? rows[i][(int)CheckInput.Rival] : Math.Max(rows[i][(int)CheckInput.Rival], CheckInputs.Nearness(rows[j]));
            }
        }

        return rows;
    }

    private static float Chance(Network network, float[] row) => 1 / (1 + MathF.Exp(-network.Evaluate(row)));
}
