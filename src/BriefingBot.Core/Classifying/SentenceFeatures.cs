using System.Runtime.InteropServices;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Classifying;

/// <summary>
/// What a <see cref="SentenceClassifier"/> sees of a sentence: its words, each two and each two but one that stand side by side,
/// the words within a denial's reach, and the letters of words, three to five at a time, by which misspelt and inflected words are
/// known. Names are told by what they name. Each is a number: its hash.
/// </summary>
internal static class SentenceFeatures
{
    private const int Reach = 5;
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Reads a sentence of a story.</summary>
    public static uint[] Of(string text, KnowledgeSnapshot knowledge, TopicId topic)
    {
        var (words, ids) = knowledge.Index.Asks.Read(text, topic);
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(text, buffer);
        return Of(Terms(buffer.ToWords(), words, ids));
    }

    /// <summary>The words of a sentence, with names replaced by what they name: <c>#south-korea</c>.</summary>
    /// <param name="tokens">The words, folded.</param>
    /// <param name="words">Those that carry meaning, by which names are told.</param>
    /// <param name="ids">The ids of the names, in order.</param>
    public static List<string> Terms(string[] tokens, IEnumerable<AskedWord> words, string[] ids)
    {
        var (terms, name, next) = (new List<string>(tokens.Length), 0, 0);
        var names = words.Where(word => word.Entity >= 0).ToArray();
        while (next < tokens.Length)
        {
            if (name < names.Length && names[name].Position == next)
            {
                terms.Add("#" + ids[name]);
                next += Math.Max(1, names[name++].Length);
                continue;
            }

            terms.Add(tokens[next++]);
        }

        return terms;
    }

    /// <summary>A sentence's words without what denies: "is a conservative" of "isn't a conservative"; null when nothing is denied.</summary>
    public static List<string>? Undenied(List<string> terms)
    {
        if (!terms.Exists(StatementTerms.IsDenial))
        {
            return null;
        }

        return [.. terms.Select(term => !StatementTerms.IsDenial(term) ? term : term switch
        {
            "cant" => "can",
            "wont" => "will",
            _ => term.EndsWith("nt", StringComparison.Ordinal) ? term[..^2] : "",
        }).Where(term => term.Length > 0)];
    }

    /// <summary>The features of a sentence's words, as often as they occur.</summary>
    public static uint[] Of(List<string> terms)
    {
        var (features, denied) = (new List<uint>(terms.Count * 16), 0);
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            features.Add(Hash('w', term));
            features.Add(Hash('b', i > 0 ? terms[i - 1] : "^", term));
            if (i > 1)
            {
                features.Add(Hash('s', terms[i - 2], term));
            }

            if (StatementTerms.IsDenial(term))
            {
                denied = Reach;
                continue;
            }

            if (denied-- > 0)
            {
                features.Add(Hash('n', term));
            }

            if (term[0] != '#')
            {
                AddPieces(features, $"<{term}>");
            }
        }

        if (terms.Count > 0)
        {
            features.Add(Hash('b', terms[^1], "$"));
        }

        return [.. features];
    }

    private static void AddPieces(List<uint> features, string word)
    {
        for (var length = ShortestPiece; length <= LongestPiece; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                features.Add(Hash(Basis, word.AsSpan(at, length)));
            }
        }
    }

    private static uint Hash(char kind, string first, string? second = null)
    {
        var hash = Hash((Basis ^ kind) * Prime, first);
        return second is null ? hash : Hash((hash ^ ' ') * Prime, second);
    }

    // FNV-1a over UTF-16 units: the same everywhere and for ever, as the weights are filed by it.
    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(text))
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash;
    }
}
