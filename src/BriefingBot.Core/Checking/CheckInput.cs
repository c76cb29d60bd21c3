namespace BriefingBot.Core.Checking;

/// <summary>What it is judged by whether a fact says what somebody said, or contradicts it.</summary>
internal enum CheckInput
{
    /// <summary>How like the likest way of stating the fact it is, whatever else differs.</summary>
    Same,

    /// <summary>How like the second likest.</summary>
    SecondSame,

    /// <summary>How like the likest that denies when it does, and doesn't when it doesn't.</summary>
    AlikeDenied,

    /// <summary>How like the likest that denies when it doesn't, or the other way round.</summary>
    OtherwiseDenied,

    /// <summary>How like the likest that differs in nothing.</summary>
    CleanSame,

    /// <summary>How like the likest statement that the fact contradicts, whatever else differs.</summary>
    Contrary,

    /// <summary>How like the likest of these that differs in nothing.</summary>
    CleanContrary,

    /// <summary>How like the likest way of stating the fact that has another number.</summary>
    OtherNumber,

    /// <summary>How like the likest way of stating the fact that has another name.</summary>
    OtherName,

    /// <summary>How like the likest way of stating the fact that says the opposite.</summary>
    Opposite,

    /// <summary>How like the most likely worded way of stating the fact, small words included.</summary>
    SameWording,

    /// <summary>How like the three most likely worded ones on average.</summary>
    SameWordings,

    /// <summary>How like the most likely worded statement that the fact contradicts, small words included.</summary>
    ContraryWording,

    /// <summary>How like the three most likely worded ones of these on average.</summary>
    ContraryWordings,

    /// <summary>The share of what was said that the ways of stating the fact have together.</summary>
    SameCoverage,

    /// <summary>The share that the statements have together that it contradicts.</summary>
    ContraryCoverage,

    /// <summary>The weight of the heaviest word that no way of stating the fact has.</summary>
    HeaviestMissing,

    /// <summary>How well the fact's ways of asking fit.</summary>
    AskScore,

    /// <summary>The share of what was said that these have.</summary>
    AskCoverage,

    /// <summary>Whether it is the first fact by ways of asking.</summary>
    IsFirstAsked,

    /// <summary>Names that the fact hasn't.</summary>
    MissingNames,

    /// <summary>Names that the story hasn't.</summary>
    Strangers,

    /// <summary>Names that both have.</summary>
    SharedNames,

    /// <summary>Numbers that the fact hasn't.</summary>
    MissingNumbers,

    /// <summary>Numbers that both have.</summary>
    SharedNumbers,

    /// <summary>Whether it has another name where the fact's own text has one.</summary>
    SwapsName,

    /// <summary>Whether it has another number where the fact's own text has one.</summary>
    SwapsNumber,

    /// <summary>Whether it makes something somebody's that the fact's own text makes somebody else's.</summary>
    SwapsOwner,

    /// <summary>Whether it is denied where the fact isn't, or the other way round.</summary>
    Denied,

    /// <summary>Whether it denies anything.</summary>
    IsNegated,

    /// <summary>Whether it has the opposite of a word of the fact's text.</summary>
    HasOpposite,

    /// <summary>Words such as "only" and "never" that no way of stating the fact has.</summary>
    MissingLimits,

    /// <summary>Spans of time, such as "decade", that no way of stating the fact has.</summary>
    MissingTimes,

    /// <summary>Whether two things have changed places around "before", "than" and the like.</summary>
    CrossesPivot,

    /// <summary>Whether the fact is told as a mere possibility and what was said isn't.</summary>
    LacksHedge,

    /// <summary>The most that one of its words leans to what the fact contradicts.</summary>
    MostLeaning,

    /// <summary>How its words lean in all to what the fact contradicts.</summary>
    Leaning,

    /// <summary>The most that one of its words leans to what any fact contradicts.</summary>
    MostLeaningOfAll,

    /// <summary>How its words lean in all to what any fact contradicts.</summary>
    LeaningOfAll,

    /// <summary>Words that carry meaning.</summary>
    Words,

    /// <summary>Their weight.</summary>
    Weight,

    /// <summary>How well the likest question fits that the source doesn't answer.</summary>
    GapScore,

    /// <summary>The share of what was said in words that no statement of the story has.</summary>
    Unheard,

    /// <summary>The weight of the heaviest such word.</summary>
    HeaviestUnheard,

    /// <summary>Whether the story's classifier was taught on the fact.</summary>
    IsTaught,

    /// <summary>How likely it states the fact, as the classifier takes it.</summary>
    MeantSupport,

    /// <summary>How likely it states what the fact contradicts, as the classifier takes it.</summary>
    MeantConflict,

    /// <summary>How likely it states any fact.</summary>
    MeantSupportOfAll,

    /// <summary>How likely it states what any fact contradicts.</summary>
    MeantConflictOfAll,

    /// <summary>How likely it means nothing for the story.</summary>
    MeantNothing,

    /// <summary>How likely it would state the fact if it denied nothing.</summary>
    UndeniedSupport,

    /// <summary>How likely it would state what the fact contradicts if it denied nothing: "isn't a conservative".</summary>
    UndeniedConflict,

    /// <summary>How like the likest statement of any other fact it is.</summary>
    Rival,
}
