using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>Compares a message with the facts, sentence by sentence. Stateless; never throws, whatever the text.</summary>
public static class MessageChecker
{
    private const int Candidates = 8;
    private const int ShortestStatement = 3;
    private const float Near = 0.5f;

    /// <summary>Checks a message; read up to <see cref="Question.MaxLength"/> characters.</summary>
    public static ImmutableArray<CheckedSentence> Check(KnowledgeSnapshot knowledge, string text) =>
        [.. Sentences.Of(text.Length > Question.MaxLength ? text[..Question.MaxLength] : text).Select(sentence => Check(knowledge, sentence, Sentences.Clauses(sentence)))];

    // One wrong statement makes the sentence conflict; it is supported when every statement is.
    private static CheckedSentence Check(KnowledgeSnapshot knowledge, string sentence, string[] clauses)
    {
        if (sentence.EndsWith('?'))
        {
            return new CheckedSentence(sentence, Verdict.NotCovered, Difference.None, []);
        }

        var found = clauses.Select(clause => Judge(knowledge, clause)).ToArray();
        if (found.FirstOrDefault(clause => clause.Verdict == Verdict.Conflict) is { } conflict)
        {
            return conflict with { Text = sentence };
        }

        var isSupported = found.All(clause => clause.Verdict == Verdict.Supported);
        var facts = isSupported ? found.SelectMany(clause => clause.Facts) : found.OrderByDescending(clause => clause.Verdict == Verdict.Supported).First().Facts;
        return new CheckedSentence(sentence, isSupported ? Verdict.Supported : Verdict.NotCovered, Difference.None, [.. facts.Distinct()]);
    }

    private static CheckedSentence Judge(KnowledgeSnapshot knowledge, string clause)
    {
        if (clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < ShortestStatement)
        {
            return new CheckedSentence(clause, Verdict.NotCovered, Difference.None, []);
        }

        var best = (Verdict: Verdict.NotCovered, Difference: Difference.None, Share: 0f);
        TopicFact? of = null;
        foreach (var candidate in Find(knowledge, clause))
        {
            var said = Statement.Of(clause, knowledge, candidate.Topic);
            var told = Statement.Of(Told(candidate), knowledge, candidate.Topic);
            var judged = Comparison.Of(said, told, candidate.Fact);
            if (Rank(judged.Verdict) > Rank(best.Verdict) || (judged.Verdict == best.Verdict && judged.Share > best.Share))
            {
                (best, of) = (judged, candidate);
            }
        }

        return new CheckedSentence(clause, best.Verdict, best.Difference, of is not null && best.Share >= Near ? [of] : []);
    }

    private static int Rank(Verdict verdict) => verdict switch { Verdict.Supported => 2, Verdict.Conflict => 1, _ => 0 };

    // What the fact tells, without the words that only say who says it.
    private static string Told(TopicFact said) => said.Fact.Text.StartsWith("The article says that ", StringComparison.Ordinal)
        ? said.Fact.Text["The article says that ".Length..]
        : said.Fact.Text;

    private static IEnumerable<TopicFact> Find(KnowledgeSnapshot knowledge, string text)
    {
        var asks = knowledge.Index.Asks.Match(text, null).Facts
            .Take(Candidates)
            .Select(match => (match.Unit.Topic, match.Unit.Fact!.Id));
        var search = knowledge.Index.Facts.Search(text).Hits
            .Take(Candidates)
            .Select(hit => (new TopicId(hit.Document.Topic), new FactId(hit.Document.Id)));
        foreach (var (topicId, factId) in asks.Concat(search).Distinct())
        {
            if (knowledge.TryGetTopic(topicId, out var topic) && topic.TryGetFact(factId, out var fact) && fact.IsSaid)
            {
                yield return new TopicFact(topic, fact);
            }
        }
    }
}
