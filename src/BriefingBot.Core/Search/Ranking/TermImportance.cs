using System.Globalization;
namespace BriefingBot.Core.Search.Ranking;

/// <summary>
/// How likely a question's word stands in the fact that answers: "type" in "what type of" rarely does, a name nearly always.
/// The log-odds are a sum of learnt weights of what is seen of the word.
/// </summary>
internal sealed class TermImportance(IEnumerable<KeyValuePair<string, float>> weights)
{
    /// <summary>Background rarity is told apart in steps of half a nat.</summary>
    private const float RarityStep = 2;

    /// <summary>How many keys a term has at most.</summary>
    private const int KeyCount = 6;

    private readonly Dictionary<string, float> _weights = new(weights, StringComparer.Ordinal);

    /// <summary>The chance that the answering fact has the term at a place.</summary>
    public float ChanceOf(Query query, int place)
    {
        Span<char> buffer = stackalloc char[80];
        var sum = 0f;
        var weights = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < KeyCount; i++)
            if (weights.TryGetValue(Key(query, place, i, buffer), out var weight))
                sum += weight;
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Writes one of a term's keys and returns it.</summary>
    private static ReadOnlySpan<char> Key(Query query, int place, int number, Span<char> buffer)
    {
        ref readonly var term = ref query.Terms[place];
        return number switch
        {
            0 => "always",
            1 => term.IsNumber ? "number" : term.IsName ? "name" : term.Entity >= 0 ? "entity" : "word",
            2 => place == 0 ? "first" : place == query.Count - 1 ? "last" : "middle",
            3 => RarityKey(term),
            4 => term.Position == query.Focus ? FocusKey(query.Kind) : term.Position == query.QuestionWord + 1 ? "after-question-word" : default,
            _ => LemmaKey(term.Lemma, buffer),
        };
    }

    /// <summary>All keys of all terms.</summary>
    public static string[][] Keys(Query query)
    {
        var keys = new string[query.Count][];
        Span<char> buffer = stackalloc char[80];
        for (var place = 0; place < keys.Length; place++)
        {
            var own = new List<string>();
            for (var i = 0; i < KeyCount; i++)
                if (Key(query, place, i, buffer) is { IsEmpty: false } key)
                    own.Add(key.ToString());
            keys[place] = [.. own];
        }
        return keys;
    }

    /// <summary>Reads lines of key and weight, separated by a comma.</summary>
    public static TermImportance Parse(IEnumerable<string> lines) => new(lines.Select(line =>
    {
        var comma = line.LastIndexOf(',');
        return KeyValuePair.Create(line[..comma], float.Parse(line.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }));

    private static ReadOnlySpan<char> RarityKey(in QueryTerm term) => (int)(term.Background * RarityStep) switch
    {
        0 => "rarity:0",
        1 => "rarity:1",
        2 => "rarity:2",
        3 => "rarity:3",
        4 => "rarity:4",
        5 => "rarity:5",
        _ => "rarity:6",
    };

    private static ReadOnlySpan<char> FocusKey(QuestionKind kind) => kind switch
    {
        QuestionKind.HowMany => "focus:HowMany",
        QuestionKind.When => "focus:When",
        QuestionKind.Who => "focus:Who",
        QuestionKind.Where => "focus:Where",
        QuestionKind.Why => "focus:Why",
        _ => "focus:What",
    };

    private static ReadOnlySpan<char> LemmaKey(string lemma, Span<char> buffer)
    {
        const string Prefix = "lemma:";
        if (Prefix.Length + lemma.Length > buffer.Length) return default;
        Prefix.CopyTo(buffer);
        lemma.CopyTo(buffer[Prefix.Length..]);
        return buffer[..(Prefix.Length + lemma.Length)];
    }
}
