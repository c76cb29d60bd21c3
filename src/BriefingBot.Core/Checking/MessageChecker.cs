using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>Compares a message with the facts, sentence by sentence. Stateless; never throws, whatever the text.</summary>
public static class MessageChecker
{
    private const int ShortestStatement = 2;
    private const float Supported = 0.6f;
    private const float Opposed = 0.6f;
    private const float Near = 0.5f;

    /// <summary>Checks a message; read up to <see cref="Question.MaxLength"/> characters.</summary>
    public static ImmutableArray<CheckedSentence> Check(KnowledgeSnapshot knowledge, string text) =>
        [.. Read(knowledge, text).Select(sentence => Check(knowledge, sentence))];

    /// <summary>The sentences of a message as they are compared: without what only dresses them up, "he" and "she" replaced by whom they stand for.</summary>
    internal static IEnumerable<string> Plain(KnowledgeSnapshot knowledge, string text) => Read(knowledge, text).Select(sentence => sentence.Plain);

    private static IEnumerable<(string Written, string Plain)> Read(KnowledgeSnapshot knowledge, string text)
    {
        var pronouns = Pronouns.None;
        foreach (var sentence in Sentences.Of(text.Length > Question.MaxLength ? text[..Question.MaxLength] : text))
        {
            var plain = pronouns.ResolvePerson(Sentences.Plain(sentence));
            yield return (sentence, plain);
            pronouns = pronouns.After(knowledge.Index.Asks.Read(plain, null).Names, knowledge);
        }
    }

    // One wrong statement makes the sentence conflict; it is supported when every statement is.
    private static CheckedSentence Check(KnowledgeSnapshot knowledge, (string Written, string Plain) sentence)
    {
        var whole = Judge(knowledge, sentence.Plain);
        var clauses = Sentences.Clauses(sentence.Plain);
        return (whole.Verdict != Verdict.NotCovered || clauses.Length == 1 ? whole : Join(whole, [.. clauses.Select(clause => Judge(knowledge, clause))])) with { Text = sentence.Written };
    }

    private static CheckedSentence Join(CheckedSentence whole, CheckedSentence[] found)
    {
        if (found.FirstOrDefault(clause => clause.Verdict == Verdict.Conflict) is { } conflict)
        {
            return conflict;
        }

        return found.All(clause => clause.Verdict == Verdict.Supported)
            ? found[0] with { Facts = [.. found.SelectMany(clause => clause.Facts).Distinct()] }
            : found.FirstOrDefault(clause => clause.Verdict == Verdict.Supported) is { } half ? half with { Verdict = Verdict.NotCovered } : whole;
    }

    private static CheckedSentence Judge(KnowledgeSnapshot knowledge, string statement)
    {
        var nothing = new CheckedSentence(statement, Verdict.NotCovered, Difference.None, []);
        if (statement.EndsWith('?') || statement.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < ShortestStatement)
        {
            return nothing;
        }

        var verdicts = knowledge.Topics.SelectMany(topic => Judge(knowledge, topic, statement)).ToArray();
        if (verdicts.Length == 0)
        {
            return nothing;
        }

        var (support, conflict, nearest) = (verdicts.MaxBy(each => each.Support)!, verdicts.MaxBy(each => each.Conflict)!, verdicts.MaxBy(each => each.Nearness)!);
        return support.Support >= Supported && support.Support >= conflict.Conflict ? new CheckedSentence(statement, Verdict.Supported, Difference.None, [support.Fact.Of])
            : conflict.Conflict >= Opposed ? new CheckedSentence(statement, Verdict.Conflict, conflict.Difference, [conflict.Fact.Of])
            : nearest.Nearness >= Near ? nothing with { Facts = [nearest.Fact.Of] }
            : nothing;
    }

    private static IReadOnlyList<FactVerdict> Judge(KnowledgeSnapshot knowledge, Topic topic, string statement)
    {
        var story = knowledge.Index.Readings.Of(topic);
        var said = story.Read(statement);
        if (said.Words.Length == 0)
        {
            return [];
        }

        var view = story.View(said, statement);
        return FactVerdict.Of(said, story.Near(said, statement, view), view);
    }
}
