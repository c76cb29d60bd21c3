using BenchmarkDotNet.Attributes;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Benchmarks;

/// <summary>One question over the same facts: this engine and two common full-text indexes.</summary>
[MemoryDiagnoser]
public class QuestionBenchmarks : IDisposable
{
    private (string Text, TopicId Topic)[] _questions = [];
    private KnowledgeSnapshot _knowledge = null!;
    private Fts5 _fts5 = null!;
    private LuceneIndex _lucene = null!;
    private int _next;

    /// <summary>How many facts there are.</summary>
    [Params(10_000)]
    public int Facts { get; set; }

    /// <summary>Whether the question's topic is told.</summary>
    [Params(true, false)]
    public bool Scoped { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var corpus = new Corpus(Facts);
        _questions = corpus.Questions;
        _knowledge = new KnowledgeSnapshot([.. corpus.Topics], 1);
        _fts5 = new Fts5(corpus.Topics);
        _lucene = new LuceneIndex(corpus.Topics);
        _ = _knowledge.Index;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _fts5.Dispose();
        _lucene.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "SQLite FTS5")]
    public long Fts5()
    {
        var (text, topic) = Next();
        return _fts5.Ask(text, topic);
    }

    [Benchmark(Description = "Lucene.NET")]
    public int Lucene()
    {
        var (text, topic) = Next();
        return _lucene.Ask(text, topic);
    }

    [Benchmark(Description = "BriefingBot, search alone")]
    public int Search()
    {
        var (text, topic) = Next();
        return _knowledge.Index.Facts.Search(text, topic?.Value).Hits.Count;
    }

    [Benchmark(Description = "BriefingBot, whole answer")]
    public double Answer()
    {
        var (text, topic) = Next();
        return AnswerEngine.Ask(_knowledge, text, topic).Confidence;
    }

    private (string Text, TopicId? Topic) Next()
    {
        var (text, topic) = _questions[_next++ % _questions.Length];
        return (text, Scoped ? topic : null);
    }
}
