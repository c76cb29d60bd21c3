using System.Collections.Concurrent;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>The working memory of one search: accumulators over all documents that are clean between searches. Rented, never shared.</summary>
internal sealed partial class Scratch
{
    private int[] _touched = new int[1024];
    private int _touchedCount;
    private float[] _associationWeights = [];
    private float[] _features = [];

    public Query Query { get; } = new();

    /// <summary>By document: what it scored so far.</summary>
    public float[] Scores { get; private set; } = [];

    /// <summary>By document: the question's words it has.</summary>
    public ulong[] Exact { get; private set; } = [];

    /// <summary>By document: the question's words something in it stands for.</summary>
    public ulong[] Related { get; private set; } = [];

    public WordSlots Slots { get; } = new();

    public DocumentScan Scan { get; } = new();

    public AnswerScan Answers { get; } = new();

    /// <summary>By association column: the question's summed weights.</summary>
    public Span<float> AssociationWeights => _associationWeights;

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    public void Reserve(int documents)
    {
        if (Scores.Length >= documents) return;
        var size = Math.Max(documents, Scores.Length * 2);
        (Scores, Exact, Related) = (new float[size], new ulong[size], new ulong[size]);
        (AskSimilarity, AskWords) = (new float[size], new ulong[size]);
    }

    public void Reserve(int terms, int associationColumns, int candidates)
    {
        Slots.Reserve(terms);
        if (_associationWeights.Length != associationColumns) _associationWeights = new float[associationColumns];
        if (_features.Length < candidates * Features.Count) _features = new float[candidates * Features.Count];
    }

    /// <summary>The row of features of the candidate at a place.</summary>
    public Span<float> FeaturesOf(int candidate) => _features.AsSpan(candidate * Features.Count, Features.Count);

    public void Touch(int document)
    {
        if ((Exact[document] | Related[document] | AskWords[document]) != 0) return;
        if (_touchedCount == _touched.Length)
            Array.Resize(ref _touched, _touchedCount * 2);
        _touched[_touchedCount++] = document;
    }

    public void Clean()
    {
        foreach (var document in Touched)
        {
            Scores[document] = 0;
            Exact[document] = Related[document] = AskWords[document] = 0;
            AskSimilarity[document] = 0;
        }
        _touchedCount = 0;
        Query.Clear();
    }
}

/// <summary>Scratches at rest, at most one for each search that ever ran at the same time.</summary>
internal sealed class ScratchPool
{
    private readonly ConcurrentBag<Scratch> _resting = [];

    public Scratch Rent(int documents)
    {
        var scratch = _resting.TryTake(out var rested) ? rested : new Scratch();
        scratch.Reserve(documents);
        return scratch;
    }

    public void Return(Scratch scratch)
    {
        scratch.Clean();
        _resting.Add(scratch);
    }
}
