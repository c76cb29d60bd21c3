using System.Runtime.InteropServices;
using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Reads a question's words into a <see cref="Query"/>.</summary>
internal sealed class QuestionReader(Vocabulary vocabulary, EntityNames entities, SpellingCorrector spelling, WordRelatives relatives, BackgroundFrequencies background)
{
    /// <summary>Longer questions are read up to here.</summary>
    private const int LongestQuestion = 8192;
    private const float RelativeWeight = 0.5f;
    private const float SynonymWeight = 0.4f;
    private const float CorrectionWeight = 0.9f;
    private const int MostCorrections = 6;

    public void Read(string question, string? topic, Query query)
    {
        Tokeniser.Tokenise(question.AsSpan(0, Math.Min(question.Length, LongestQuestion)), query.Tokens);
        for (var i = 0; i < query.Tokens.Count; i++)
            ReadWord(i, query);
        ReadEntities(topic, query);
        var corrections = 0;
        for (var i = 0; i < query.Count; i++)
            Expand(i, query, ref corrections);
        query.Kind = QuestionKinds.Of(query);
    }

    private void ReadWord(int position, Query query)
    {
        var token = query.Tokens.Tokens[position];
        var text = query.Tokens.Text(token);
        string? lemma = null;
        if (!vocabulary.TryFind(text, out var lexeme))
        {
            var word = text.ToString();
            lemma = Lexicon.English.Lemma(word);
            lexeme = new Lexeme(vocabulary.FindLemma(lemma), Lexicon.English.ClassesOf(word));
        }
        var flags = WordClasses.Combine(token.Flags, lexeme.Classes);
        query.Sequence.Add(lexeme.Term);
        query.SequenceFlags.Add(flags);
        if ((flags & TokenFlags.Stop) != 0 || query.Count == Query.MostTerms || IsKnown(lexeme.Term, text, query))
            return;
        lemma ??= vocabulary.TextOf(lexeme.Term);
        query.Add(new QueryTerm
        {
            Term = lexeme.Term,
            Lemma = lemma,
            Position = position,
            Flags = flags,
            Background = background.RarityOf(lemma),
            Entity = -1,
            Corrected = -1,
        });
    }

    private static bool IsKnown(int term, ReadOnlySpan<char> text, Query query)
    {
        foreach (ref readonly var known in query.Terms)
            if (term >= 0 ? known.Term == term : known.Term < 0 && query.Tokens.Text(query.Tokens.Tokens[known.Position]).SequenceEqual(text))
                return true;
        return false;
    }

    private void ReadEntities(string? topic, Query query)
    {
        var sequence = CollectionsMarshal.AsSpan(query.Sequence);
        for (var i = 0; i < sequence.Length && query.Entities.Count < Query.MostTerms; i++)
        {
            var (entity, length) = entities.Match(sequence[i..], topic);
            if (length == 0) continue;
            var words = 0UL;
            for (var at = 0; at < query.Count; at++)
            {
                ref var term = ref query.Terms[at];
                if (!sequence.Slice(i, length).Contains(term.Term)) continue;
                words |= 1UL << at;
                term.Entity = entity;
            }
            if (words != 0 && !query.Entities.Contains(entity))
            {
                query.Entities.Add(entity);
                query.Add(new Expansion(entities.Terms[entity], words, 1));
            }
            i += length - 1;
        }
    }

    private void Expand(int index, Query query, ref int corrections)
    {
        ref var term = ref query.Terms[index];
        var bit = 1UL << index;
        var lemma = term.Lemma;
        if (term.Term < 0)
        {
            var word = query.Tokens.Text(query.Tokens.Tokens[term.Position]);
            if (corrections < MostCorrections && (term.Flags & TokenFlags.Number) == 0 && spelling.Correct(word) is >= 0 and var corrected)
            {
                corrections++;
                term.Corrected = corrected;
                query.Add(new Expansion(corrected, bit, CorrectionWeight));
                lemma = vocabulary.TextOf(corrected);
            }
        }
        if ((term.Flags & TokenFlags.Number) == 0)
            relatives.AddTo(query, lemma, term.Term, bit, RelativeWeight);
        foreach (var synonym in Lexicon.English.SynonymsOf(lemma))
            if (vocabulary.FindLemma(synonym) is >= 0 and var other)
                query.Add(new Expansion(other, bit, SynonymWeight, IsSynonym: true));
    }
}
