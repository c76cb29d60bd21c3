using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact dispute</c>: goes on saying a fact, marked as disputed.</summary>
internal sealed class FactDisputeCommand(DraftDesk drafts, EditPreview preview) : FactStatusCommand(drafts, preview, new(
    "fact dispute",
    "Mark a fact as disputed: it is still said, with that label",
    Audience.Admins,
    [FactOptions.Fact, FactOptions.Reason("Who disputes it, and why"), ReadingOptions.Topic],
    ServersOnly: true))
{
    protected override (ChangeKind Kind, string Reason)? Plan(CommandRequest request, Topic topic, Fact fact) =>
        fact.Status is FactStatus.Disputed ? null : (ChangeKind.Disputed, ReasonOf(request));
}
