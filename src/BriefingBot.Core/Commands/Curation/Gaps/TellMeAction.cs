using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands.Curation.Gaps;

/// <summary>Remembers a member who wants to be told when a question is covered. The only place where gaps name anybody.</summary>
internal sealed class TellMeAction(IGapLog log, IGuildSettings settings) : IAction
{
    public string Verb => GapRecorder.TellMe;

    public Audience Audience => Audience.Members;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken) => new(
        request.Caller.GuildId is { } guild && settings.For(guild).Gaps && log.Follow(guild, request.Argument, request.Caller.UserId)
            ? Reply.Done($"You'll get a direct message when a fact covers it. Until then your id is kept with the question, for {CurationReplies.Count(settings.For(guild).RetentionDays, "day")} at most.")
            : Reply.Problem("That question isn't kept any more. Ask it again."));
}
