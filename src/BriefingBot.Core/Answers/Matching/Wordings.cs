using System.Collections.Immutable;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>Which facts and gaps curators wrote a question down for, word by word; case, punctuation and accents apart.</summary>
internal sealed class Wordings
{
    private readonly Dictionary<string, ImmutableArray<int>> _units = new(StringComparer.Ordinal);

    /// <summary>Adds a way of asking for a unit.</summary>
    public void Add(TokenBuffer words, int unit)
    {
        var wording = Of(words);
        _units[wording] = UnitsOf(wording).Add(unit);
    }

    /// <summary>The units that are asked for in just these words.</summary>
    public ImmutableArray<int> UnitsOf(string wording) => _units.GetValueOrDefault(wording, []);

    /// <summary>A text's words.</summary>
    public static string Of(TokenBuffer words)
    {
        var text = new System.Text.StringBuilder(words.Length + words.Count);
        foreach (var word in words.Tokens)
        {
            text.Append(words.Text(word)).Append(' ');
        }

        return text.ToString();
    }
}
