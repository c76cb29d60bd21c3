using BriefingBot.Core.Checking;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>Checks every curated statement against a story that hasn't got it, and against one without its fact.</summary>
public static class LeftOutStatements
{
    /// <summary>Prints how often each sort of statement is judged rightly.</summary>
    public static void Write(KnowledgeSnapshot knowledge, TopicId id, TextWriter output)
    {
        if (!knowledge.TryGetTopic(id, out var topic))
        {
            throw new InvalidOperationException($"No topic {id}.");
        }

        var judged = topic.Statements.AsParallel().AsOrdered().SelectMany(each => Judge(topic, each)).ToArray();
        foreach (var sort in judged.GroupBy(statement => statement.Sort))
        {
            output.WriteLine(FormattableString.Invariant($"{sort.Key,-28} {sort.Count(),5}   supported {Share(sort, Verdict.Supported),6:P1}   conflict {Share(sort, Verdict.Conflict),6:P1}   not covered {Share(sort, Verdict.NotCovered),6:P1}"));
        }

        foreach (var (sort, text, checkedText) in judged.Where(statement => statement.Checked.Verdict == Verdict.Supported && statement.Sort != "same"))
        {
            output.WriteLine($"  supported though {sort}: {text} ({string.Join(' ', checkedText.Facts.Select(fact => fact.Fact.Id))})");
        }
    }

    private static double Share(IGrouping<string, (string, string, CheckedSentence Checked)> sort, Verdict verdict) =>
        (double)sort.Count(statement => statement.Checked.Verdict == verdict) / sort.Count();

    private static IEnumerable<(string Sort, string Text, CheckedSentence Checked)> Judge(Topic topic, FactStatements statements)
    {
        foreach (var text in statements.Same)
        {
            yield return ("same", text, Check(With(topic, statements, statements with { Same = statements.Same.Remove(text) }), text));
        }

        foreach (var text in statements.Contrary)
        {
            yield return ("contrary", text, Check(With(topic, statements, statements with { Contrary = statements.Contrary.Remove(text) }), text));
        }

        var without = Without(topic, statements.Fact);
        foreach (var text in statements.Contrary)
        {
            yield return ("contrary, fact left out", text, Check(without, text));
        }
    }

    private static CheckedSentence Check(KnowledgeSnapshot knowledge, string text) => MessageChecker.Check(knowledge, text)[0];

    private static KnowledgeSnapshot With(Topic topic, FactStatements old, FactStatements changed) =>
        new([new Topic(topic.Id, topic.Title, topic.Sources, topic.Entities, topic.Facts, gaps: topic.Gaps, statements: topic.Statements.Replace(old, changed))], 1);

    private static KnowledgeSnapshot Without(Topic topic, FactId id) =>
        new([new Topic(topic.Id, topic.Title, topic.Sources, topic.Entities, [.. topic.Facts.Where(fact => fact.Id != id)], gaps: topic.Gaps, statements: [.. topic.Statements.Where(each => each.Fact != id)])], 1);
}
