using BriefingBot.Core.Facts;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BriefingBot.Benchmarks;

/// <summary>Lucene.NET: English analyser, BM25, in memory.</summary>
internal sealed class LuceneIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(Version);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneIndex(IEnumerable<Topic> topics)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var (id, fact) in topics.SelectMany(topic => topic.Facts.Select(fact => (topic.Id, fact))))
            {
                writer.AddDocument([new StringField("topic", id.Value, Field.Store.NO), new TextField("text", fact.Text, Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public int Ask(string question, TopicId? topic)
    {
        var query = new BooleanQuery();
        using (var stream = _analyzer.GetTokenStream("text", string.Join(' ', Terms.Of(question))))
        {
            var term = stream.AddAttribute<ICharTermAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
            {
                query.Add(new TermQuery(new Term("text", term.ToString())), Occur.SHOULD);
            }

            stream.End();
        }

        Filter? filter = topic is { } id ? new QueryWrapperFilter(new TermQuery(new Term("topic", id.Value))) : null;
        return _searcher.Search(query, filter, 10).TotalHits;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
