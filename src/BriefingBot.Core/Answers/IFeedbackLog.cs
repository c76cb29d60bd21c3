using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers;

/// <summary>What a reader thought of an answer.</summary>
public enum FeedbackVerdict
{
    /// <summary>The fact answered the question.</summary>
    Helpful,

    /// <summary>The fact is wrong or out of date.</summary>
    Wrong,
}

/// <summary>How many readers thought what of a fact.</summary>
public readonly record struct FeedbackCount(int Helpful, int Wrong);

/// <summary>Where readers' verdicts are counted.</summary>
public interface IFeedbackLog
{
    /// <summary>
    /// Counts a verdict, without waiting for the disk. A reader has one verdict on a revision of a fact; another
    /// replaces it. Who it was is kept only as a keyed hash.
    /// </summary>
    void Record(ulong? guildId, ulong userId, TopicId topic, FactId fact, int revision, FeedbackVerdict verdict);

    /// <summary>A server's verdicts on a fact, over all its revisions.</summary>
    FeedbackCount Count(ulong? guildId, TopicId topic, FactId fact);
}
