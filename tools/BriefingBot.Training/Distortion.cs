using System.Text.RegularExpressions;

namespace BriefingBot.Training;

/// <summary>Turns a statement that a fact supports into some that it contradicts: another number, another name, a denial.</summary>
internal sealed partial class Distortion(Random random)
{
    private static readonly string[] Countries = ["Japan", "Russia", "Vietnam", "Taiwan", "India", "Australia", "Germany", "North Korea", "Britain", "Mongolia", "France", "the Philippines"];
    private static readonly string[] Capitals = ["Tokyo", "Moscow", "Hanoi", "Taipei", "Delhi", "Canberra", "Berlin", "Pyongyang", "London"];
    private static readonly string[] People = ["Moon Jae-in", "Park Geun-hye", "Kim Moon-soo", "Han Duck-soo", "Xi Jinping", "Trump", "Kim Jong Un", "Ahn Cheol-soo", "Biden"];
    private static readonly string[] Weapons = ["the Patriot system", "the Iron Dome", "Aegis", "a submarine deal"];

    private static readonly (string Plain, string Denied)[] Denials =
    [
        (" is ", " isn't "), (" is ", " is not "), (" was ", " wasn't "), (" was ", " was not "), (" are ", " aren't "), (" were ", " weren't "), (" has ", " hasn't "), (" had ", " never had "),
        (" will ", " won't "), (" could ", " couldn't "), (" can ", " can't "), (" wants ", " doesn't want "), (" calls ", " doesn't call "), (" prefers ", " doesn't prefer "),
        (" makes ", " doesn't make "), (" means ", " doesn't mean "), (" sees ", " doesn't see "), (" got ", " never got "), (" went ", " never went "), (" said ", " never said "), (" gave ", " never gave "),
        (" wasted ", " never wasted "), (" led ", " never led "), (" came ", " didn't come "), (" have ", " don't have "), (" ran ", " never ran "), (" is ", " is no longer "),
    ];

    /// <summary>Distorted statements, at most one of each kind.</summary>
    public IEnumerable<string> Of(string text)
    {
        if (Numbers().Match(text) is { Success: true } number)
        {
            yield return string.Concat(text.AsSpan(0, number.Index), OtherNumber(number.Value), text.AsSpan(number.Index + number.Length));
        }

        foreach (var (names, others) in new[] { (Place(), Countries), (Capital(), Capitals), (Person(), People), (Arms(), Weapons) })
        {
            var found = names.Matches(text);
            if (found.Count > 0)
            {
                var match = found[random.Next(found.Count)];
                var other = others[random.Next(others.Length)];
                yield return string.Concat(text.AsSpan(0, match.Index), other, text.AsSpan(match.Index + match.Length));
                break;
            }
        }

        var possible = Denials.Where(denial => text.Contains(denial.Plain, StringComparison.Ordinal)).ToArray();
        if (possible.Length > 0 && !Negative().IsMatch(text))
        {
            var (plain, denied) = possible[random.Next(possible.Length)];
            var at = text.IndexOf(plain, StringComparison.Ordinal);
            yield return string.Concat(text.AsSpan(0, at), denied, text.AsSpan(at + plain.Length));
        }
    }

    private string OtherNumber(string number) => number switch
    {
        "2023" => random.Next(2008, 2023).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "31" => random.Next(2) == 0 ? random.Next(32, 60).ToString(System.Globalization.CultureInfo.InvariantCulture) : random.Next(5, 30).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "three" or "Three" => new[] { "two", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve" }[random.Next(9)],
        _ => random.Next(40, 99).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"\b(?:2023|31|[Tt]hree)\b")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:China|South Korea|Korea|the United States|the US|the U\.S\.|America|North Korea|Japan|Taiwan)\b(?!'s (?:new|administration))")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:Beijing|Seoul|Washington|Pyongyang|Tokyo)\b")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\b(?:Lee Jae-myung|Lee|Yoon Suk Yeol|Yoon)\b(?!'s (?:administration|government|team|people))")]
    private static partial Regex Person();

    [GeneratedRegex(@"\bTHAAD\b")]
    private static partial Regex Arms();

    [GeneratedRegex(@"\b(?:not|no|never|nothing|nobody|none|neither|\w+n['’]t|whether|without)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negative();
}
