using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Curation.Gaps;

/// <summary>Notes what the facts lack, in servers that switched it on.</summary>
public sealed class GapRecorder(IGapLog log, IGuildSettings settings, TimeProvider time)
{
    /// <summary>The verb of <see cref="NotCovered"/>'s button.</summary>
    public const string TellMe = "gap.tell";

    private const int LongestQuestion = 300;

    /// <summary>
    /// Notes a question that wasn't covered, and returns a button with which the asker can choose to be told; null where
    /// nothing is noted.
    /// </summary>
    public Button? NotCovered(Caller caller, TopicId topic, string question)
    {
        if (Signal(caller, topic, GapReason.NotCovered, question, []) is not { } signal)
        {
            return null;
        }

        log.Add(signal);
        return new Button("Tell me when it's covered", new ActionRef(TellMe, signal.Id));
    }

    /// <summary>Notes a reader's verdict on a fact, once for its revision; false where nothing is noted.</summary>
    /// <param name="caller">Who pressed; isn't kept.</param>
    /// <param name="topic">The answer's story.</param>
    /// <param name="fact">The fact that it said.</param>
    /// <param name="isHelpful">Whether it helped; otherwise it is wrong or outdated.</param>
    public bool Verdict(Caller caller, TopicId topic, Fact fact, bool isHelpful)
    {
        if (Signal(caller, topic, isHelpful ? GapReason.Helpful : GapReason.WrongOrOutdated, "", [fact.Id]) is not { } signal)
        {
            return false;
        }

        log.AddVerdict(signal, fact.Revision, caller.UserId);
        return true;
    }

    private GapSignal? Signal(Caller caller, TopicId topic, GapReason reason, string question, ImmutableArray<FactId> facts) =>
        caller.GuildId is not { } guild || !settings.For(guild).Gaps
            ? null
            : new GapSignal(
                Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
                guild,
                topic,
                reason,
                ReadingOptions.Fit(string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestQuestion),
                facts,
                time.GetUtcNow());
}
