using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact restore</c>: says a withdrawn fact again, publishes a draft, or ends a dispute.</summary>
internal sealed class FactRestoreCommand(DraftDesk drafts, EditPreview preview) : FactStatusCommand(drafts, preview, new(
    "fact restore",
    "Publish a withdrawn or disputed fact, or a draft, in this server",
    Audience.Admins,
    [FactOptions.Fact, FactOptions.Reason("Why it holds"), ReadingOptions.Topic],
    ServersOnly: true))
{
    protected override (ChangeKind Kind, string Reason)? Plan(CommandRequest request, Topic topic, Fact fact) =>
        fact.Status is FactStatus.Published ? null : (ChangeKind.Restored, ReasonOf(request));
}
