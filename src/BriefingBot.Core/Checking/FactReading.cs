using BriefingBot.Core.Answers;
using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>A fact read for comparison: its own text with other ways of stating it, and statements that it contradicts.</summary>
internal sealed class FactReading
{
    private const string Attribution = "The article says that ";

    private FactReading(TopicFact of, Statement[] same, Statement[] contrary)
    {
        (Of, Same, Contrary) = (of, same, contrary);
        Names = [.. same.SelectMany(each => each.Names).Select(name => name.Id), .. of.Fact.About.Select(id => id.Value)];
        Times = [.. same.SelectMany(each => each.Times)];
        HasOrganisation = same.Any(each => each.Names.Any(name => name.Kind == EntityKind.Organisation));
        Limits = [.. same.SelectMany(each => each.Limits)];
        foreach (var (statement, isSame) in same.Select(each => (each, true)).Concat(contrary.Select(each => (each, false))))
        {
            Lean.Add(statement, isSame);
        }

        TextNumbers = [.. Text.Text.Numbers, .. of.Fact.When is { } when ? TextWords.Of(when.ToWords()).Numbers : []];
        Numbers = [.. TextNumbers, .. same.SelectMany(each => each.Text.Numbers)];
    }

    /// <summary>The fact.</summary>
    public TopicFact Of { get; }

    /// <summary>Its own text.</summary>
    public Statement Text => Same[0];

    /// <summary>Its own text first, then other ways of stating it.</summary>
    public Statement[] Same { get; }

    /// <summary>Statements that can't be true if it is.</summary>
    public Statement[] Contrary { get; }

    /// <summary>Ids of all that it names or is about.</summary>
    public HashSet<string> Names { get; }

    /// <summary>How words lean in its own statements.</summary>
    public WordLean Lean { get; } = new();

    /// <summary>The numbers of its own text and date.</summary>
    public HashSet<string> TextNumbers { get; }

    /// <summary>Whether its own text names somebody or something, or it is about them.</summary>
    public bool IsAbout(string name) => Text.Names.Any(told => told.Id == name) || Of.Fact.About.Any(about => about.Value == name);

    /// <summary>All numbers that belong to it.</summary>
    public HashSet<string> Numbers { get; }

    /// <summary>All spans of time that it names.</summary>
    public HashSet<string> Times { get; }

    /// <summary>Whether it speaks of a government or another body.</summary>
    public bool HasOrganisation { get; }

    /// <summary>All words of it that change how much, how often or since when something holds.</summary>
    public HashSet<string> Limits { get; }

    /// <summary>Reads a fact.</summary>
    public static FactReading Read(TopicFact of, KnowledgeSnapshot knowledge)
    {
        var statements = of.Topic.StatementsOf(of.Fact.Id);
        return new FactReading(
            of,
            [.. statements.Same.Prepend(Told(of.Fact.Text)).Select(text => Statement.Of(text, knowledge, of.Topic))],
            [.. statements.Contrary.Select(text => Statement.Of(text, knowledge, of.Topic))]);
    }

    /// <summary>The same with fewer statements.</summary>
    public FactReading With(IEnumerable<Statement> same, IEnumerable<Statement> contrary) => new(Of, [.. same], [.. contrary]);

    // What the fact tells, without the words that only say who says it.
    private static string Told(string text) => text.StartsWith(Attribution, StringComparison.Ordinal) ? text[Attribution.Length..] : text;
}
