using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Core.Search;

/// <summary>
/// An immutable index over facts. Safe to use from any number of threads. A server's index is base's with an overlay:
/// it shares all of base and costs only what differs.
/// </summary>
public sealed class SearchIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly EntityNames _entities;
    private readonly IndexView _view;
    private readonly SearchModel _model;
    private readonly Searcher _searcher;
    private readonly Completer _completer;

    private SearchIndex(Vocabulary vocabulary, EntityNames entities, IndexView view, SearchModel model)
    {
        (_vocabulary, _entities, _view, _model) = (vocabulary, entities, view, model);
        _searcher = new Searcher(vocabulary, entities, view, new ScratchPool(), model);
        _completer = new Completer(entities.Entities, view);
    }

    /// <summary>An index of nothing.</summary>
    public static SearchIndex Empty { get; } = Build([], []);

    /// <summary>How many documents can be found.</summary>
    public int Count => _view.Count - _view.Parts.Sum(part => part.Hidden?.Count ?? 0);

    /// <summary>Builds the index of a base layer.</summary>
    /// <param name="documents">The documents in reading order, all topics together.</param>
    /// <param name="entities">What they are about.</param>
    public static SearchIndex Build(IEnumerable<SearchDocument> documents, IEnumerable<SearchEntity> entities)
    {
        var vocabulary = new Vocabulary();
        foreach (var word in Lexicon.English.StopWords)
            vocabulary.Add(word);
        var names = new EntityNames([.. entities], vocabulary);
        var segment = new SegmentBuilder(vocabulary, names).Build(documents);
        return new SearchIndex(vocabulary, names, new IndexView([new IndexPart(segment, 0, null)]), SearchModel.Shipped);
    }

    /// <summary>This index as a server with its own edits sees it. Paragraphs with an edit are indexed anew, all else is shared.</summary>
    /// <param name="replacements">Documents added, or put in the place of the base document with the same topic and id.</param>
    /// <param name="hidden">Topic and id of base documents that can't be found here.</param>
    /// <param name="entities">Entities added, or put in the place of those with the same topic and id.</param>
    public SearchIndex WithOverlay(
        IEnumerable<SearchDocument> replacements, IEnumerable<(string Topic, string Id)> hidden, IEnumerable<SearchEntity> entities)
    {
        var edits = OverlayPlan.Of(_view.Parts[0].Segment, replacements, [.. hidden]);
        var added = entities.ToDictionary(entity => (entity.Topic, entity.Id));
        var vocabulary = new Vocabulary(_vocabulary);
        var names = new EntityNames(
            [.. _entities.Entities.Where(entity => !added.ContainsKey((entity.Topic, entity.Id))), .. added.Values], vocabulary);
        var segment = new SegmentBuilder(vocabulary, names).Build(edits.Documents);
        var shared = _view.Parts[0] with { Hidden = edits.Hidden };
        return new SearchIndex(vocabulary, names, new IndexView([shared, new IndexPart(segment, shared.Segment.Count, null)]), _model);
    }

    /// <summary>Finds the documents that answer a question and says how sure it is. Never throws, whatever the text.</summary>
    /// <param name="question">What somebody typed; read up to 8,192 characters and 64 different words.</param>
    /// <param name="topic">The topic to search, or null for all.</param>
    /// <param name="top">How many hits to return at most, 1 to 40.</param>
    public SearchResult Search(string question, string? topic = null, int top = 10) => _searcher.Search(question, topic, top);

    /// <summary>Completes a half-typed name: entities first, then documents, those that start with the text before those that contain it.</summary>
    /// <param name="prefix">What was typed so far; typing errors are forgiven.</param>
    /// <param name="max">How many suggestions at most.</param>
    /// <param name="topic">The topic to suggest from, or null for all.</param>
    public IReadOnlyList<Completion> Complete(string prefix, int max = 25, string? topic = null) => _completer.Complete(prefix, max, topic);

    /// <summary>The same index judged by another model.</summary>
    internal SearchIndex WithModel(SearchModel model) => new(_vocabulary, _entities, _view, model);

    /// <summary>Shows the inside of a search, for training.</summary>
    internal Inspection Inspect(string question, string? topic, bool withKeys = false) => _searcher.Inspect(question, topic, withKeys);
}
