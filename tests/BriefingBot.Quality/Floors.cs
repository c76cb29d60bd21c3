using System.Collections.Immutable;
using System.Globalization;

namespace BriefingBot.Quality;

/// <summary>What was measured, less a question or two: whoever falls below has broken something.</summary>
public static class Floors
{
    private const double Answered = 0.92;
    private const double Refused = 0.95;

    /// <summary>A line for each figure below its floor.</summary>
    public static ImmutableArray<string> Below(Report report)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        Check("answered rightly", report.Answered, Answered);
        Check("refused", report.Refused, Refused);
        if (report.Harmful > 0)
        {
            problems.Add($"{report.Harmful} false premises or hostile texts were met wrongly; none may be");
        }

        return problems.ToImmutable();

        void Check(string figure, double measured, double floor)
        {
            if (measured < floor)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{figure}: {measured:P1}, below the floor of {floor:P1}"));
            }
        }
    }
}
