using System.Collections.Immutable;

using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers;

/// <summary>From question and snapshot to an answer or an honest refusal. Stateless; never throws, whatever the text.</summary>
public static class AnswerEngine
{
    private const int Ranked = 10;

    /// <summary>Answers a text.</summary>
    /// <param name="knowledge">What can be said.</param>
    /// <param name="text">What somebody typed; read up to <see cref="Question.MaxLength"/> characters.</param>
    /// <param name="topic">The story asked about; null for all.</param>
    public static AnswerSheet Ask(KnowledgeSnapshot knowledge, string text, TopicId? topic = null)
    {
        var question = Question.Read(text);
        var whole = Candidates.Find(knowledge, question.Text, topic);
        if (!whole.IsCurated || whole.Asks.Asked is not null)
        {
            question = question with { Parts = [question.Text] };
        }

        var found = question.Parts.Length == 1 ? [] : Find(knowledge, question.Parts, topic);
        if (found.Length > 0 && whole.IsSurelyMeant && !found.Any(part => part.MeansOtherThan(whole)))
        {
            (question, found) = (question with { Parts = [question.Text] }, []);
        }

        var parts = found.Length == 0 ? [Judge.Decide(question.Text, whole)] : Decide(question.Parts, found);
        return new AnswerSheet(question, parts, Ranking(whole, parts), whole.Confidence);
    }

    private static ImmutableArray<Candidates> Find(KnowledgeSnapshot knowledge, ImmutableArray<string> parts, TopicId? topic)
    {
        var found = ImmutableArray.CreateBuilder<Candidates>(parts.Length);
        var pronouns = Pronouns.None;
        foreach (var part in parts)
        {
            var candidates = Candidates.Find(knowledge, pronouns.Resolve(part), topic);
            pronouns = pronouns.After(candidates.Asks.Names, knowledge);
            found.Add(candidates);
        }

        return found.MoveToImmutable();
    }

    private static ImmutableArray<Answer> Decide(ImmutableArray<string> parts, ImmutableArray<Candidates> found)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var answer = Judge.Decide(parts[i], found[i]);
            if (!answers.Any(before => IsSame(before, answer)))
            {
                answers.Add(answer);
            }
        }

        return answers.ToImmutable();
    }

    // "Why now? Why pick this moment?" asks once.
    private static bool IsSame(Answer one, Answer other) =>
        one is Answer.Found left && other is Answer.Found right && (left.Best.Topic.Id, left.Best.Fact.Id) == (right.Best.Topic.Id, right.Best.Fact.Id);

    // The answers' own facts first, part by part; then what else was found.
    private static ImmutableArray<TopicFact> Ranking(Candidates whole, ImmutableArray<Answer> parts) => parts.Length == 1
        ? [.. whole.Facts.Take(Ranked).Select(candidate => candidate.Fact)]
        : [.. parts.OfType<Answer.Found>().Select(found => found.Best)
            .Concat(whole.Facts.Select(candidate => candidate.Fact))
            .DistinctBy(fact => (fact.Topic.Id, fact.Fact.Id))
            .Take(Ranked)];
}
