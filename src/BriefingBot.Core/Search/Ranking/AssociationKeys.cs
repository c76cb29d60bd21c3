using System.Numerics;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>The two sides of learnt associations. Left: what a question asks with. Right: what a document offers outside the question's words.</summary>
internal static class AssociationKeys
{
    /// <summary>The first columns are classes of words, one for each bit of <see cref="TokenFlags"/>.</summary>
    public const int ClassColumns = 31;

    private const int LeadingKeys = 4;

    /// <summary>How many left keys a question has at most; some may be empty.</summary>
    public static int CountOf(Query query) => LeadingKeys + query.Count;

    /// <summary>Writes a question's left key and returns it; empty when it has none there.</summary>
    public static ReadOnlySpan<char> Left(Query query, int number, Span<char> buffer) => number switch
    {
        0 => Write(buffer, "kind:", query.Kind.ToString()),
        1 => query.QuestionWord < 0 ? default : Write(buffer, "ask:", Text(query, query.QuestionWord), " ", Text(query, query.QuestionWord + 1)),
        2 => query.Focus < 0 ? default : Write(buffer, "focus:", LemmaAt(query, query.Focus)),
        3 => query.Focus < 0 ? default : FocusClass(query, buffer),
        _ => Word(query.Terms[number - LeadingKeys], buffer),
    };

    /// <summary>All left keys of a question.</summary>
    public static string[] Lefts(Query query)
    {
        var keys = new List<string>();
        Span<char> buffer = stackalloc char[80];
        for (var i = 0; i < CountOf(query); i++)
            if (Left(query, i, buffer) is { IsEmpty: false } key)
                keys.Add(key.ToString());
        return [.. keys];
    }

    /// <summary>All right keys of a document that was scanned.</summary>
    public static string[] Rights(DocumentScan scan, ReadOnlySpan<int> terms, ReadOnlySpan<TokenFlags> flags, Vocabulary vocabulary)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
            if ((flags[i] & TokenFlags.Stop) != 0)
                keys.Add(WordKey(vocabulary.TextOf(terms[i])));
        foreach (var at in scan.Novel)
        {
            keys.Add(WordKey(vocabulary.TextOf(terms[at])));
            for (var column = 0; column < ClassColumns; column++)
                if (((int)flags[at] >> column & 1) != 0)
                    keys.Add(ClassKey(column));
        }
        return [.. keys];
    }

    /// <summary>The right key of a class column.</summary>
    public static string ClassKey(int column) => $"has:{(TokenFlags)(1 << column)}";

    /// <summary>The right key of a lemma.</summary>
    public static string WordKey(string lemma) => $"word:{lemma}";

    private static ReadOnlySpan<char> Word(in QueryTerm term, Span<char> buffer) =>
        term.IsNumber || term.IsName ? default : Write(buffer, "word:", term.Lemma);

    private static ReadOnlySpan<char> FocusClass(Query query, Span<char> buffer)
    {
        const TokenFlags Shapes = TokenFlags.Capitalised | TokenFlags.SentenceStart | TokenFlags.Quoted | TokenFlags.Stop;
        var classes = query.SequenceFlags[query.Focus] & ~Shapes;
        return classes == 0 ? default : Write(buffer, "focus-is:", ((TokenFlags)(1 << BitOperations.TrailingZeroCount((int)classes))).ToString());
    }

    private static ReadOnlySpan<char> LemmaAt(Query query, int position)
    {
        foreach (ref readonly var term in query.Terms)
            if (term.Position == position) return term.Lemma;
        return Text(query, position);
    }

    private static ReadOnlySpan<char> Text(Query query, int position) =>
        position < query.Tokens.Count ? query.Tokens.Text(query.Tokens.Tokens[position]) : default;

    private static ReadOnlySpan<char> Write(Span<char> buffer, ReadOnlySpan<char> kind, ReadOnlySpan<char> first, ReadOnlySpan<char> between = default, ReadOnlySpan<char> second = default)
    {
        if (kind.Length + first.Length + between.Length + second.Length > buffer.Length) return default;
        kind.CopyTo(buffer);
        first.CopyTo(buffer[kind.Length..]);
        between.CopyTo(buffer[(kind.Length + first.Length)..]);
        second.CopyTo(buffer[(kind.Length + first.Length + between.Length)..]);
        return buffer[..(kind.Length + first.Length + between.Length + second.Length)];
    }
}
