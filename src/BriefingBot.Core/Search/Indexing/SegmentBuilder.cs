using System.Runtime.InteropServices;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Indexing;

/// <summary>Reads documents in their final order and makes a segment of them.</summary>
internal sealed class SegmentBuilder(Vocabulary vocabulary, EntityNames entities)
{
    private readonly TokenBuffer _buffer = new();
    private readonly Postings.Builder _words = new();
    private readonly Postings.Builder _askWords = new();
    private readonly List<int> _terms = [];
    private readonly List<TokenFlags> _flags = [];
    private readonly List<int> _askDocuments = [];
    private readonly List<int[]> _askTerms = [];

    public Segment Build(IEnumerable<SearchDocument> documents)
    {
        var ordered = documents
            .GroupBy(document => document.Topic, StringComparer.Ordinal)
            .SelectMany(topic => topic.GroupBy(document => document.Paragraph).SelectMany(paragraph => paragraph))
            .ToArray();
        var starts = new int[ordered.Length + 1];
        var lengths = new ushort[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            Read(ordered[i], i);
            starts[i + 1] = _terms.Count;
            var content = 0;
            for (var at = starts[i]; at < starts[i + 1]; at++)
                if ((_flags[at] & TokenFlags.Stop) == 0)
                    content++;
            lengths[i] = (ushort)Math.Min(content, ushort.MaxValue);
        }
        var words = _words.Build(vocabulary.TermCount);
        var topics = Runs(ordered, document => document.Topic).ToDictionary(run => ordered[run.Start].Topic, StringComparer.Ordinal);
        return new Segment
        {
            Documents = ordered,
            Topics = topics,
            Paragraphs = [.. Runs(ordered, document => (document.Topic, document.Paragraph)).SelectMany(run => Enumerable.Repeat(run, run.Count))],
            Words = words,
            Norms = DocumentNorms.Of(words, vocabulary.TermCount, topics.Values, ordered.Length),
            Asks = new AskIndex([.. _askDocuments], [.. _askTerms], _askWords.Build(vocabulary.TermCount)),
            Starts = starts,
            Terms = [.. _terms],
            Flags = [.. _flags],
            Lengths = lengths,
            AverageLength = lengths.Length == 0 ? 1 : Math.Max(1, (float)lengths.Average(length => length)),
        };
    }

    private static IEnumerable<DocumentRange> Runs<TKey>(SearchDocument[] documents, Func<SearchDocument, TKey> key)
    {
        for (int start = 0, end; start < documents.Length; start = end)
        {
            for (end = start + 1; end < documents.Length && EqualityComparer<TKey>.Default.Equals(key(documents[end]), key(documents[start])); end++) { }
            yield return new DocumentRange(start, end);
        }
    }

    private void Read(SearchDocument document, int number)
    {
        ReadText(document.Text, document, number);
        if (document.Quote is { } quote && !document.Text.Contains(quote, StringComparison.OrdinalIgnoreCase)) ReadText(quote, document, number);
        if (document.When is { } when) ReadText(when, document, number);
        if (document.AttributedTo is { } speaker) ReadText(NameOf(document.Topic, speaker), document, number);
        foreach (var about in document.About)
            AddEntity(document.Topic, about, number);
        foreach (var ask in document.Asks)
            ReadAsk(ask, document.Topic, number);
    }

    private void ReadText(string text, SearchDocument document, int number)
    {
        var start = _terms.Count;
        Tokeniser.Tokenise(text, _buffer);
        for (var i = 0; i < _buffer.Count; i++)
        {
            var token = _buffer.Tokens[i];
            var lexeme = vocabulary.Add(_buffer.Text(token));
            _terms.Add(lexeme.Term);
            var flags = WordClasses.Combine(token.Flags, lexeme.Classes);
            _flags.Add(flags);
            if ((flags & TokenFlags.Stop) == 0)
                _words.Add(lexeme.Term, number);
        }
        var terms = CollectionsMarshal.AsSpan(_terms)[start..];
        Surroundings.Mark(CollectionsMarshal.AsSpan(_flags)[start..], terms, vocabulary);
        for (var i = 0; i < terms.Length; i++)
            if (entities.Match(terms[i..], document.Topic) is { Length: > 0 } match)
                _words.Add(entities.Terms[match.Entity], number);
    }

    private void ReadAsk(string ask, string topic, int document)
    {
        Tokeniser.Tokenise(ask, _buffer);
        var all = new int[_buffer.Count];
        var content = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            var lexeme = vocabulary.Add(_buffer.Text(_buffer.Tokens[i]));
            all[i] = lexeme.Term;
            if ((lexeme.Classes & TokenFlags.Stop) == 0 && !content.Contains(lexeme.Term))
                content.Add(lexeme.Term);
        }
        if (content.Count == 0)
            return;
        var number = _askDocuments.Count;
        _askDocuments.Add(document);
        _askTerms.Add([.. content]);
        foreach (var term in content)
            _askWords.Add(term, number);
        for (var i = 0; i < all.Length; i++)
            if (entities.Match(all.AsSpan(i), topic) is { Length: > 0 } match)
                _askWords.Add(entities.Terms[match.Entity], number);
    }

    private void AddEntity(string topic, string id, int document)
    {
        var term = FindEntity(topic, id);
        if (term >= 0)
            _words.Add(term, document, mentioned: false);
    }

    private int FindEntity(string topic, string id) =>
        vocabulary.FindLemma(EntityNames.LemmaOf(topic, id)) is var own and >= 0 ? own : vocabulary.FindLemma(EntityNames.LemmaOf(null, id));

    private string NameOf(string topic, string speaker) => entities.Entities
        .FirstOrDefault(entity => entity.Id == speaker && (entity.Topic is null || entity.Topic == topic))?.Name ?? speaker;
}
