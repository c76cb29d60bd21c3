using System.Collections.Immutable;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>The problems of one topic, gathered while its files are read.</summary>
internal sealed class ProblemList
{
    /// <summary>More than anybody reads; a file with as many isn't read on.</summary>
    private const int Most = 1_000;

    private readonly List<KnowledgeProblem> _problems = [];

    public int Count => _problems.Count;

    public bool Any => _problems.Count > 0;

    public bool IsFull => _problems.Count > Most;

    public void Add(string file, int line, int column, string message)
    {
        if (!IsFull)
        {
            _problems.Add(new(file, line, column, _problems.Count < Most ? message : $"more than {Shown.Number(Most)} problems; the rest isn't listed, mend these first"));
        }
    }

    /// <summary>The problems by file and place.</summary>
    public ImmutableArray<KnowledgeProblem> ToSorted() =>
        [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
