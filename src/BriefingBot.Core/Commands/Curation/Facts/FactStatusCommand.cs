using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>What the commands that only change a fact's status have in common: a reason, a preview, no form.</summary>
internal abstract class FactStatusCommand(DraftDesk drafts, EditPreview preview, CommandDefinition definition) : ICommand
{
    public CommandDefinition Definition => definition;

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (FactOptions.Resolve(request.Knowledge, request.Options, out var problem) is not var (topic, fact))
        {
            return new(problem!);
        }

        if (Plan(request, topic, fact) is not var (kind, reason))
        {
            return new(Reply.Problem($"{fact.Id} is {FactNames.Of(fact.Status)} already."));
        }

        var draft = new EditDraft
        {
            Topic = topic.Id.Value,
            Fact = fact.Id.Value,
            BasedOn = fact.Revision,
            Kind = kind,
            Reason = ReadingOptions.Fit(reason, 300),
        };
        var token = drafts.Open(request.Caller, DraftPurpose.Edit, CurationJson.Write(draft));
        return new(preview.Show(request.Caller.GuildId!.Value, token, draft));
    }

    /// <summary>What to do and why; null when it is so already.</summary>
    protected abstract (ChangeKind Kind, string Reason)? Plan(CommandRequest request, Topic topic, Fact fact);

    protected static string ReasonOf(CommandRequest request) => request.Options.Text(FactOptions.ReasonName) ?? "";
}
