using System.Globalization;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Replies;

/// <summary>A fact's place in the source, in words.</summary>
public static class Citation
{
    private const string BeforeFirstHeading = "Opening";

    /// <summary>All places of a fact, the main one first: "The Vote, paragraph 2; also Opening, paragraphs 1 and 3".</summary>
    public static string For(Fact fact) => fact.Also.Where(place => Place(place) != Place(fact.Source)).ToArray() is not { Length: > 0 } others
        ? Place(fact.Source)
        : $"{Place(fact.Source)}; also {string.Join("; ", others.GroupBy(Section).Select(Places))}";

    /// <summary>One place: section and paragraph.</summary>
    public static string Place(SourcePlace place) => place.Paragraph is { } paragraph
        ? string.Create(CultureInfo.InvariantCulture, $"{Section(place)}, paragraph {paragraph}")
        : Section(place);

    /// <summary>A place's section; places before the first heading are in the opening.</summary>
    public static string Section(SourcePlace place) => place.Section ?? (place.IsGiven ? BeforeFirstHeading : "No place in the source given");

    /// <summary>One place down to the sentence.</summary>
    public static string Exact(SourcePlace place) => place.Sentence is { } sentence
        ? string.Create(CultureInfo.InvariantCulture, $"{Place(place)}, sentence {sentence}")
        : Place(place);

    private static string Places(IGrouping<string, SourcePlace> places)
    {
        var paragraphs = places.Select(place => place.Paragraph).OfType<int>().Distinct().Select(paragraph => paragraph.ToString(CultureInfo.InvariantCulture)).ToArray();
        return paragraphs.Length < 2
            ? Place(places.First())
            : $"{places.Key}, paragraphs {Listing.And(paragraphs)}";
    }
}
