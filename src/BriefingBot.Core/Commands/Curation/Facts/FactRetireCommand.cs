using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact retire</c>: withdraws a fact, or says which one took its place.</summary>
internal sealed class FactRetireCommand(DraftDesk drafts, EditPreview preview) : FactStatusCommand(drafts, preview, new(
    "fact retire",
    "Withdraw a fact: it is no longer said in this server",
    Audience.Admins,
    [
        FactOptions.Fact,
        FactOptions.Reason("Why it is withdrawn"),
        FactOptions.Fact with { Name = Successor, Description = "The fact that takes its place, if there is one", Required = false },
        ReadingOptions.Topic,
    ],
    ServersOnly: true))
{
    private const string Successor = "replaced_by";

    protected override (ChangeKind Kind, string Reason)? Plan(CommandRequest request, Topic topic, Fact fact)
    {
        var successor = request.Options.Text(Successor) is null ? null : FactOptions.Resolve(request.Knowledge, request.Options, out _, Successor);
        var kind = successor is null ? ChangeKind.Retired : ChangeKind.Superseded;
        var status = successor is null ? FactStatus.Retired : FactStatus.Superseded;
        return fact.Status == status
            ? null
            : (kind, successor is { } other ? $"Replaced by {other.Fact.Id}. {ReasonOf(request)}" : ReasonOf(request));
    }
}
