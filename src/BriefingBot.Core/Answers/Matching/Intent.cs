namespace BriefingBot.Core.Answers.Matching;

/// <summary>What kinds of things a question asks for, read from its words alone.</summary>
[Flags]
internal enum Intent
{
    /// <summary>Nothing that can be told.</summary>
    None = 0,

    /// <summary>A date.</summary>
    When = 1 << 0,

    /// <summary>A name.</summary>
    Who = 1 << 1,

    /// <summary>A place.</summary>
    Where = 1 << 2,

    /// <summary>A number.</summary>
    HowMany = 1 << 3,

    /// <summary>A length of time.</summary>
    HowLong = 1 << 4,

    /// <summary>A cause, reason or aim.</summary>
    Why = 1 << 5,

    /// <summary>A way.</summary>
    How = 1 << 6,

    /// <summary>Somebody's words.</summary>
    Said = 1 << 7,

    /// <summary>Whether something is so.</summary>
    YesNo = 1 << 8,

    /// <summary>What something is.</summary>
    Define = 1 << 9,

    /// <summary>The kinds that a fact either has to offer or hasn't.</summary>
    Typed = When | Who | Where | HowMany | HowLong | Why,
}
