using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>Reads curated texts into terms: names become entities, other words their lemmas.</summary>
internal sealed class PhraseReader(Vocabulary vocabulary, EntityNames names)
{
    private readonly TokenBuffer _words = new();
    private readonly List<int> _sequence = [];
    private readonly List<int> _terms = [];
    private readonly List<int> _parts = [];

    /// <summary>The words of the text that was read last.</summary>
    public TokenBuffer Words => _words;

    /// <summary>The term that "which" picks out in the text that was read last; -1 when none is.</summary>
    public int Picked { get; private set; } = -1;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The curated text.</param>
    /// <param name="topic">The topic whose names count.</param>
    /// <returns>Its terms; the words inside its names, by which the phrase is found too; and what it asks for.</returns>
    public (int[] Terms, int[] Parts, Intent Intents) Read(string text, string topic)
    {
        Tokeniser.Tokenise(text, _words);
        _sequence.Clear();
        _terms.Clear();
        _parts.Clear();
        for (var i = 0; i < _words.Count; i++)
        {
            _sequence.Add(vocabulary.Add(_words.Text(_words.Tokens[i])).Term);
        }

        var picked = PickedReader.Read(_words);
        Picked = -1;
        var sequence = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sequence);
        for (var i = 0; i < sequence.Length; i++)
        {
            var (entity, length) = names.Match(sequence[i..], topic);
            var mayBePicked = Picked < 0 && i >= picked.Start.Value && i < picked.End.Value;
            if (length == 0)
            {
                Picked = mayBePicked && !PickedReader.OnlyTellsWhich(names, -1, _words.Text(_words.Tokens[i])) ? sequence[i] : Picked;
                Add(_terms, i);
                continue;
            }

            Picked = mayBePicked && !PickedReader.OnlyTellsWhich(names, entity, []) ? names.Terms[entity] : Picked;
            AddOnce(_terms, names.Terms[entity]);
            if (names.Entities[entity].Kind is not ("person" or "place"))
            {
                for (var at = i; at < i + length; at++)
                {
                    Add(_parts, at);
                }
            }

            i += length - 1;
        }

        return ([.. _terms], [.. _parts], IntentReader.Read(_words, isForeign: false));
    }

    private void Add(List<int> terms, int position)
    {
        var word = _words.Text(_words.Tokens[position]);
        if (!WordLists.English.IsEnglishSmallWord(word))
        {
            AddOnce(terms, _sequence[position]);
        }
    }

    private static void AddOnce(List<int> terms, int term)
    {
        if (!terms.Contains(term))
        {
            terms.Add(term);
        }
    }
}
