namespace BriefingBot.Core.Search.Ranking;

/// <summary>What the ranking model sees of a candidate. Sums are of idf, in nats; the weights file names them as here.</summary>
internal enum Feature
{
    // The first stage.
    Bm25, Bm25Relative, Rank, Repeats, Cosine,

    // The question's words that the document has: all, then by sort.
    ExactIdf, RelatedIdf, RelativeIdf, SynonymIdf, ExactSquares, RawIdf, NameIdf, NumberIdf, FocusIdf, FirstIdf, LastIdf, VerbIdf, RareIdf, BackgroundIdf, QuotedIdf,
    Coverage, ExactCoverage, CountCoverage, ExactIdfRelative, CoverageLead,

    // Those it lacks.
    MissingIdf, MissingName, MissingNumber, MissingMost, MissingFocus, MissingVerb, MissingBackground, MissingSquares, MissingNames, MissingRawIdf,
    MissingKnown, MissingKnownNames, MissingUnknown, KnownBeyondParagraph, LacksNegation, AddsNegation,

    // What the sentences around it have of those it lacks.
    BeforeOnly, SecondBeforeOnly, AfterOnly, OpeningOnly, ParagraphOnly, ParagraphCoverage, WindowIdf, WindowLead, ParagraphLead, ParagraphBm25, ParagraphBm25Lead, ParagraphLength, BeforeScore, AfterScore, ParagraphBest, ShareOfParagraph,
    StartsWithPronoun, PronounBefore, PlaceInParagraph, IsOpening,

    // Nearness and order.
    AdjacentPairs, NearPairs, LongestRun, Density, Disorder, PlainPairs, Span,

    // What it offers outside the question's words.
    Association, BestAnswer, NearestAnswer, NovelWords, NovelNames, NovelNumbers, Length, HasAskedType, AskedTypeNear, NumberByFocus, NovelNamePairs, NovelIdf,

    // The question itself: the same for all candidates.
    QuestionIdf, QuestionWords, QuestionNames, QuestionNumbers, QuestionNegated,
    AsksWho, AsksWhen, AsksWhere, AsksHowMany, AsksWhy, AsksHow, AsksWhat, AsksDefinition, AsksYesNo,
}

/// <summary>How many features there are.</summary>
internal static class Features
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;
}
