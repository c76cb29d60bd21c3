using System.Numerics;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>By vocabulary number: which word of the question a document's word is or stands for. Clean between searches.</summary>
internal sealed class WordSlots
{
    private const int WordBits = 0x7F;
    private const int RelatedBit = 0x80;
    private const int SynonymBit = 0x100;
    private ushort[] _slots = [];

    public void Reserve(int terms)
    {
        if (_slots.Length < terms) _slots = new ushort[Math.Max(terms, _slots.Length * 2)];
    }

    public void Fill(Query query)
    {
        for (var i = 0; i < query.Count; i++)
            if (query.Terms[i].Term is >= 0 and var term)
                _slots[term] = (ushort)(i + 1);
        foreach (var expansion in query.Expansions)
            if (_slots[expansion.Term] == 0)
                _slots[expansion.Term] = (ushort)((BitOperations.TrailingZeroCount(expansion.Words) + 1) | (expansion.IsSynonym ? SynonymBit : RelatedBit));
    }

    public void Clear(Query query)
    {
        foreach (ref readonly var term in query.Terms)
            if (term.Term >= 0) _slots[term.Term] = 0;
        foreach (var expansion in query.Expansions)
            _slots[expansion.Term] = 0;
    }

    /// <summary>The question's word (by its place among the terms) that a term is or stands for, or -1.</summary>
    public int this[int term] => (_slots[term] & WordBits) - 1;

    public bool IsRelative(int term) => (_slots[term] & RelatedBit) != 0;

    public bool IsSynonym(int term) => (_slots[term] & SynonymBit) != 0;
}
