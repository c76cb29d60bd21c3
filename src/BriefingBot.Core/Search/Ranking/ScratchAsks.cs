namespace BriefingBot.Core.Search.Ranking;

/// <summary>The part of the working memory that compares asks.</summary>
internal sealed partial class Scratch
{
    private readonly List<int> _touchedAsks = [];

    /// <summary>By document: how like the question its nearest ask is, 0 to 1.</summary>
    public float[] AskSimilarity { get; private set; } = [];

    /// <summary>By document: the question's words its nearest ask has.</summary>
    public ulong[] AskWords { get; private set; } = [];

    /// <summary>By ask: the question's words it has.</summary>
    public ulong[] AskExact { get; private set; } = [];

    /// <summary>By ask: the question's words something in it stands for.</summary>
    public ulong[] AskRelated { get; private set; } = [];

    public List<int> TouchedAsks => _touchedAsks;

    public void ReserveAsks(int asks)
    {
        if (AskExact.Length >= asks) return;
        (AskExact, AskRelated) = (new ulong[asks], new ulong[asks]);
    }

    public void TouchAsk(int ask)
    {
        if ((AskExact[ask] | AskRelated[ask]) == 0) _touchedAsks.Add(ask);
    }

    /// <summary>Keeps a document's nearest ask.</summary>
    public void NoteAsk(int document, float similarity, ulong words)
    {
        if (similarity <= AskSimilarity[document]) return;
        Touch(document);
        (AskSimilarity[document], AskWords[document]) = (similarity, words);
    }

    public void CleanAsks()
    {
        foreach (var ask in _touchedAsks)
            AskExact[ask] = AskRelated[ask] = 0;
        _touchedAsks.Clear();
    }
}
