using System.Collections.Concurrent;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>A story as messages are compared with it. Facts with curated statements are read at once, others when a message comes near them.</summary>
internal sealed class StoryReading
{
    private const int OfStatements = 12;
    private const int OfSearch = 8;
    private const int OfMeanings = 3;

    private readonly KnowledgeSnapshot _knowledge;
    private readonly Topic _topic;
    private readonly StoryClassifier? _classifier;
    private readonly ConcurrentDictionary<FactId, FactReading> _facts = new();
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FactReading>> _byLemma = new(StringComparer.Ordinal);

    public StoryReading(Topic topic, KnowledgeSnapshot knowledge)
    {
        (_knowledge, _topic, _classifier) = (knowledge, topic, knowledge.Index.Classifiers.Of(topic.Id));
        foreach (var statements in topic.Statements)
        {
            if (topic.TryGetFact(statements.Fact, out var fact) && fact.IsSaid)
            {
                Index(Of(fact));
            }
        }
    }

    /// <summary>How words lean in all its statements.</summary>
    public WordLean Lean { get; } = new();

    /// <summary>A fact's reading.</summary>
    public FactReading Of(Fact fact) =>
        _facts.GetOrAdd(fact.Id, static (_, of) => FactReading.Read(new TopicFact(of._topic, of.fact), of._knowledge), (_topic, fact, _knowledge));

    /// <summary>Reads a statement on it.</summary>
    public Statement Read(string text) => Statement.Of(text, _knowledge, _topic);

    /// <summary>What the story makes of a statement.</summary>
    /// <param name="said">The statement.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="counted">Whether it is itself one of the curated statements, and on which side; it is taken out.</param>
    public StoryView View(Statement said, string text, bool? counted = null) => View(said, text, _classifier, counted);

    /// <summary>The same, by another classifier than the story's.</summary>
    public StoryView View(Statement said, string text, StoryClassifier? classifier, bool? counted = null)
    {
        var (most, sum) = Lean.Of(said, counted);
        var (unheard, heaviest) = (0f, 0f);
        foreach (var word in said.Words)
        {
            if (word.Keys.All(lemma => Occurrences(lemma) <= (counted is not null && lemma == word.Key ? 1 : 0)))
            {
                unheard += word.Weight;
                heaviest = Math.Max(heaviest, word.Weight);
            }
        }

        return new StoryView(_knowledge.Index.Asks.Match(text, _topic.Id), most, sum, said.Weight == 0 ? 0 : unheard / said.Weight, heaviest, Lean,
            classifier?.OfStatement(said.Features), said.UndeniedFeatures is { } undenied ? classifier?.OfStatement(undenied) : null);
    }

    private int Occurrences(string lemma) => _occurrences.GetValueOrDefault(lemma);

    /// <summary>The facts that a statement may be about.</summary>
    public IReadOnlyList<FactReading> Near(Statement said, string text, StoryView view)
    {
        var scores = new Dictionary<FactReading, float>();
        foreach (var word in said.Words)
        {
            foreach (var fact in word.Keys.SelectMany(lemma => _byLemma.GetValueOrDefault(lemma) ?? []).Distinct())
            {
                scores[fact] = scores.GetValueOrDefault(fact) + word.Weight;
            }
        }

        var near = scores.OrderByDescending(fact => fact.Value).Take(OfStatements).Select(fact => fact.Key).ToList();
        foreach (var hit in _knowledge.Index.Facts.Search(text, _topic.Id.Value).Hits.Take(OfSearch))
        {
            Add(hit.Document.Id);
        }

        foreach (var id in view.Likeliest(OfMeanings))
        {
            Add(id);
        }

        return near;

        void Add(string id)
        {
            if (_topic.TryGetFact(new FactId(id), out var fact) && fact.IsSaid && Of(fact) is var reading && !near.Contains(reading))
            {
                near.Add(reading);
            }
        }
    }

    private void Index(FactReading fact)
    {
        foreach (var (statement, isSame) in fact.Same.Select(same => (same, true)).Concat(fact.Contrary.Select(contrary => (contrary, false))))
        {
            Lean.Add(statement, isSame);
            foreach (var word in statement.Words)
            {
                _occurrences[word.Key] = Occurrences(word.Key) + 1;
            }
        }

        foreach (var lemma in fact.Same.Concat(fact.Contrary).SelectMany(statement => statement.Words).Select(word => word.Key).Distinct(StringComparer.Ordinal))
        {
            if (!_byLemma.TryGetValue(lemma, out var facts))
            {
                _byLemma.Add(lemma, facts = []);
            }

            facts.Add(fact);
        }
    }
}
