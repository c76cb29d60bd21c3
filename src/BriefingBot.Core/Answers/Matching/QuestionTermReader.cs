using System.Runtime.InteropServices;
using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>Reads a question: its words, spelling corrected, its names, and what may stand for each.</summary>
internal sealed class QuestionTermReader(Vocabulary vocabulary, EntityNames names, NameParts parts, SpellingCorrector spelling, WordRelatives relatives, TermWeights weights)
{
    private const int MostTokens = 400;
    private const int MostCorrections = 12;
    private const int ShortestCorrected = 6;
    private const float OfName = 0.75f;
    private const float Relative = 0.8f;
    private const float Synonym = 0.75f;
    private const float Loose = 0.6f;
    private const float Kin = 0.7f;

    public void Read(ReadOnlySpan<char> text, string? topic, AskedQuestion question, List<int> spare)
    {
        question.Clear();
        Tokeniser.Tokenise(text, question.Tokens);
        question.IsForeign = LanguageReader.IsForeign(question.Tokens);
        question.Intents = IntentReader.Read(question.Tokens, question.IsForeign);
        var corrections = 0;
        for (var i = 0; i < Math.Min(question.Tokens.Count, MostTokens); i++)
        {
            question.Sequence.Add(TermOf(question.Tokens.Text(question.Tokens.Tokens[i]), question.Tokens.Tokens[i].Flags, ref corrections));
        }

        ReadWords(topic, question);
        question.Speaker = SpeakerReader.Read(question);
        question.Counted = CountedReader.Read(question);
        ReadPicked(question);
        for (var i = 0; i < question.Words.Count; i++)
        {
            StandFor(i, question, spare);
            question.Weight += question.Words[i].Weight;
        }
    }

    private void ReadPicked(AskedQuestion question)
    {
        var picked = PickedReader.Read(question.Tokens);
        for (var i = 0; i < question.Words.Count; i++)
        {
            var word = question.Words[i];
            if (word.Position >= picked.Start.Value && word.Position < picked.End.Value
                && !PickedReader.OnlyTellsWhich(names, word.Entity, question.Tokens.Text(question.Tokens.Tokens[word.Position])))
            {
                question.Picked = question.Picked < 0 ? i : question.Picked;
                question.MayBePicked |= 1UL << i;
            }
        }
    }

    private int TermOf(ReadOnlySpan<char> word, TokenFlags flags, ref int corrections)
    {
        if (vocabulary.TryFind(word, out var lexeme))
        {
            return lexeme.Term;
        }

        if (WordLists.English.IsEnglishSmallWord(word) || WordLists.English.IsFiller(word))
        {
            return -1;
        }

        var text = word.ToString();
        if (vocabulary.FindLemma(Lexicon.English.Lemma(text)) is >= 0 and var lemma)
        {
            return lemma;
        }

        return corrections < MostCorrections && (flags & TokenFlags.Number) == 0 && !char.IsDigit(word[0]) && !IsCommon(text) && ++corrections > 0
            ? Correct(word)
            : -1;
    }

    // Words that the lists know are spelt right, even if no curated text has them.
    private static bool IsCommon(string word) =>
        Lexicon.English.Lemma(word) is var lemma
        && (Lexicon.English.SynonymsOf(lemma).Count > 0 || WordLists.English.PlainSpeechFor(lemma).Count > 0 || Lexicon.English.ClassesOf(word) != TokenFlags.None);

    // Short words are near to too many others: only a name is taken for meant, or the same letters in another order or doubled.
    private int Correct(ReadOnlySpan<char> word)
    {
        var corrected = spelling.Correct(word);
        return corrected >= 0 && (word.Length >= ShortestCorrected || parts.IsInName(corrected) || HasSameLetters(word, vocabulary.TextOf(corrected)) || IsSameButForDoubled(word, vocabulary.TextOf(corrected))) ? corrected : -1;
    }

    private static bool HasSameLetters(ReadOnlySpan<char> word, string other)
    {
        var difference = 0;
        foreach (var letter in word)
        {
            difference += letter;
        }

        foreach (var letter in other)
        {
            difference -= letter;
        }

        return difference == 0 && word.Length == other.Length;
    }

    // "ofice" and "office".
    private static bool IsSameButForDoubled(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        var (i, j) = (0, 0);
        while (i < word.Length && j < other.Length && word[i] == other[j])
        {
            var letter = word[i];
            i += i + 1 < word.Length && word[i + 1] == letter ? 2 : 1;
            j += j + 1 < other.Length && other[j + 1] == letter ? 2 : 1;
        }

        return i == word.Length && j == other.Length;
    }

    private void ReadWords(string? topic, AskedQuestion question)
    {
        var sequence = CollectionsMarshal.AsSpan(question.Sequence);
        for (var i = 0; i < sequence.Length && question.Words.Count < AskedQuestion.MostWords; i++)
        {
            var (entity, length) = names.Match(sequence[i..], topic);
            if (length > 0)
            {
                AddOnce(question, new AskedWord { Term = names.Terms[entity], Entity = entity, Weight = weights.Of(names.Terms[entity]), IsName = true, Position = i, Length = length });
                i += length - 1;
                continue;
            }

            var token = question.Tokens.Tokens[i];
            var word = WordLists.English.AsMeant(question.Tokens.Text(token));
            if (LanguageReader.IsOtherScript(word))
            {
                ReadRun(sequence[i], i, topic, question);
                continue;
            }

            if (WordLists.English.IsEnglishSmallWord(word)
                || (question.IsForeign && WordLists.English.IsForeign(word)))
            {
                continue;
            }

            var isNumber = (token.Flags & TokenFlags.Number) != 0 || (Lexicon.English.ClassesOf(word.ToString()) & TokenFlags.Number) != 0;
            var isFiller = WordLists.English.IsFiller(word);
            AddOnce(question, new AskedWord
            {
                Term = sequence[i],
                Entity = -1,
                IsNumber = isNumber,
                IsFiller = isFiller,
                IsName = !isFiller && IsName(token.Flags, word.ToString()),
                Weight = isFiller ? weights.Of(sequence[i]) * 0.15f : question.IsForeign && sequence[i] < 0 ? 0.4f : isNumber ? Math.Max(2.5f, weights.Of(sequence[i])) : weights.Of(sequence[i]),
                Position = i,
            });
        }
    }

    // A run of another script is a name or nothing that can be told.
    private void ReadRun(int term, int position, string? topic, AskedQuestion question)
    {
        if (parts.EntityOfRun(term, topic) is >= 0 and var entity)
        {
            AddOnce(question, new AskedWord { Term = names.Terms[entity], Entity = entity, Weight = weights.Of(names.Terms[entity]), IsName = true, Position = position });
        }
    }

    private static bool IsName(TokenFlags shape, string word) =>
        (shape & (TokenFlags.Capitalised | TokenFlags.SentenceStart)) == TokenFlags.Capitalised
        || (Lexicon.English.ClassesOf(word) & (TokenFlags.Country | TokenFlags.Nationality)) != 0;

    private static void AddOnce(AskedQuestion question, in AskedWord word)
    {
        foreach (var known in question.Words)
        {
            if (word.Term >= 0 && known.Term == word.Term)
            {
                return;
            }
        }

        question.Words.Add(word);
    }

    private void StandFor(int index, AskedQuestion question, List<int> spare)
    {
        ref var word = ref CollectionsMarshal.AsSpan(question.Words)[index];
        if (word.Term >= 0)
        {
            Add(question, ref word, word.Term, index, 1);
        }

        if (word.Entity >= 0)
        {
            foreach (var part in parts.WordsOf(word.Entity))
            {
                if (weights.Of(part) > TermWeights.Rare)
                {
                    Add(question, ref word, part, index, OfName);
                }
            }

            foreach (var kin in parts.KinOf(word.Entity))
            {
                Add(question, ref word, names.Terms[kin], index, Kin);
            }

            return;
        }

        var lemma = word.Lemma = word.Term >= 0 ? vocabulary.TextOf(word.Term) : Lexicon.English.Lemma(question.Tokens.Text(question.Tokens.Tokens[word.Position]).ToString());
        foreach (var entity in parts.EntitiesWith(word.Term))
        {
            Add(question, ref word, names.Terms[entity], index, OfName);
        }

        if (word.IsNumber)
        {
            return;
        }

        spare.Clear();
        relatives.AddTo(spare, lemma, word.Term);
        foreach (var relative in spare)
        {
            Add(question, ref word, relative, index, Relative);
        }

        var isTold = weights.Occurs(word.Term);
        AddAll(question, ref word, index, Lexicon.English.SynonymsOf(lemma), Synonym);
        AddAll(question, ref word, index, WordLists.English.PlainSpeechFor(lemma), isTold ? Loose : Synonym);
    }

    private void AddAll(AskedQuestion question, ref AskedWord word, int index, IReadOnlyList<string> synonyms, float strength)
    {
        foreach (var synonym in synonyms)
        {
            if (vocabulary.FindLemma(synonym) is >= 0 and var other)
            {
                Add(question, ref word, other, index, strength);
            }
        }
    }

    private void Add(AskedQuestion question, ref AskedWord word, int term, int index, float strength)
    {
        if (!weights.Occurs(term))
        {
            return;
        }

        word.IsKnown = true;
        question.StandIns.Add(new StandIn(term, index, strength));
    }
}
