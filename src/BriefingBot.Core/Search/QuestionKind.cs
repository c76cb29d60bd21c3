namespace BriefingBot.Core.Search;

/// <summary>What kind of thing a question asks for, read from its words alone.</summary>
public enum QuestionKind
{
    /// <summary>No question word: keywords or a statement.</summary>
    Keywords,

    /// <summary>"What" or "which" without a closer type.</summary>
    What,

    /// <summary>"What is X", "define X", "what does X mean".</summary>
    Definition,

    /// <summary>A person or body: "who", "whose", "which president".</summary>
    Who,

    /// <summary>A time: "when", "what year", "how long ago".</summary>
    When,

    /// <summary>A place: "where", "which country".</summary>
    Where,

    /// <summary>A number or an amount: "how many", "how much", "what percentage".</summary>
    HowMany,

    /// <summary>A length of time: "how long".</summary>
    HowLong,

    /// <summary>A reason: "why", "what caused", "what is the reason".</summary>
    Why,

    /// <summary>A way: "how did", "how does".</summary>
    How,

    /// <summary>Words said: "what did X say", "who said", "did X claim".</summary>
    Said,

    /// <summary>Yes or no: "is", "did", "will".</summary>
    YesNo,
}
