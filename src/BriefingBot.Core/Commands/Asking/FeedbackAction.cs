using BriefingBot.Core.Answers;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>Counts what members think of a fact.</summary>
internal abstract class FeedbackAction(IFeedbackLog log, GapRecorder? gaps, string verb, FeedbackVerdict verdict, string thanks) : IAction
{
    public const string HelpfulName = "helpful";

    public const string WrongName = "wrong";

    public string Verb => verb;

    public Audience Audience => Audience.Members;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        if (FactButtons.Find(request.Knowledge, request.Argument) is not { } found)
        {
            return new(FactButtons.Gone);
        }

        log.Record(request.Caller.GuildId, request.Caller.UserId, found.Topic.Id, found.Fact.Id, found.Fact.Revision, verdict);
        gaps?.Verdict(request.Caller, found.Topic.Id, found.Fact, verdict is FeedbackVerdict.Helpful);
        return new(Reply.Done(thanks));
    }
}

/// <summary>"Helpful".</summary>
internal sealed class HelpfulAction(IFeedbackLog log, GapRecorder? gaps = null)
    : FeedbackAction(log, gaps, HelpfulName, FeedbackVerdict.Helpful, "Thanks, counted.");

/// <summary>"Wrong or outdated".</summary>
internal sealed class WrongAction(IFeedbackLog log, GapRecorder? gaps = null)
    : FeedbackAction(log, gaps, WrongName, FeedbackVerdict.Wrong, "Thanks, counted. The people who keep the facts of this server see the count and decide.");

/// <summary>Counts nothing: for places that keep nothing, such as the command line.</summary>
internal sealed class NoFeedbackLog : IFeedbackLog
{
    public void Record(ulong? guildId, ulong userId, TopicId topic, FactId fact, int revision, FeedbackVerdict verdict)
    {
    }

    public FeedbackCount Count(ulong? guildId, TopicId topic, FactId fact) => default;
}
