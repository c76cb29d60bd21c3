using System.Collections.Immutable;
using System.Globalization;

namespace BriefingBot.Quality;

/// <summary>The figures of one run over a question set.</summary>
/// <param name="Grades">A grade for each question.</param>
public sealed record Report(ImmutableArray<Grade> Grades)
{
    private static readonly string[] Refusals = ["uncovered", "near"];

    /// <summary>The share of answerable questions that were answered rightly.</summary>
    public double Answered => Share(grade => !grade.Case.IsRefusal && grade.Case.Kind is not ("premise" or "hostile"));

    /// <summary>The share of questions that the source doesn't cover, near misses included, that were refused.</summary>
    public double Refused => Share(grade => Refusals.Contains(grade.Case.Kind));

    /// <summary>How many false premises and hostile texts were met wrongly.</summary>
    public int Harmful => Grades.Count(grade => grade.Case.Kind is "premise" or "hostile" && grade.IsFalse);

    /// <summary>The share of questions not to be answered that were.</summary>
    public double FalseAnswers
    {
        get
        {
            var forbidden = Grades.Where(grade => grade.Case.IsRefusal || grade.Case.Kind == "premise").ToArray();
            return forbidden.Length == 0 ? 0 : (double)forbidden.Count(grade => grade.IsFalse) / forbidden.Length;
        }
    }

    /// <summary>The sets that were asked, each by itself.</summary>
    public IEnumerable<(string Set, Report Report)> Sets() =>
        Grades.GroupBy(grade => grade.Case.Set).Select(set => (set.Key, new Report([.. set])));

    /// <summary>Writes the figures.</summary>
    public void Write(TextWriter output, string title)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{title}: {Grades.Length} questions · answered rightly {Answered:P1} · refused {Refused:P1} · false answers {FalseAnswers:P1} · premises and hostile texts met wrongly {Harmful}"));
        foreach (var kind in Grades.GroupBy(grade => grade.Case.Kind))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key,-12} {kind.Count(grade => grade.IsRight),4} of {kind.Count(),3}"));
        }
    }

    /// <summary>Writes what went wrong.</summary>
    public void WriteFailures(TextWriter output)
    {
        foreach (var grade in Grades.Where(grade => !grade.IsRight))
        {
            output.WriteLine($"  {(grade.IsFalse ? "FALSE" : "wrong")} [{grade.Case.Kind}] {grade.Case.Text}\n        expected {string.Join("; ", grade.Case.Expected.Select(ids => ids.IsEmpty ? "a refusal" : string.Join(" ", ids)))}\n        got {grade.Got}");
        }
    }

    private double Share(Func<Grade, bool> which)
    {
        var chosen = Grades.Where(which).ToArray();
        return chosen.Length == 0 ? 1 : (double)chosen.Count(grade => grade.IsRight) / chosen.Length;
    }
}
