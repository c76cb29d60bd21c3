using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact edit</c>: opens a fact's form with what it says now.</summary>
internal sealed class FactEditCommand(DraftDesk drafts) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "fact edit", "Change a fact in this server", Audience.Admins, [FactOptions.Fact, ReadingOptions.Topic], ServersOnly: true, OpensForm: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (FactOptions.Resolve(request.Knowledge, request.Options, out var problem) is not var (topic, fact))
        {
            return new(problem!);
        }

        var draft = new EditDraft
        {
            Topic = topic.Id.Value,
            Fact = fact.Id.Value,
            BasedOn = fact.Revision,
            Kind = ChangeKind.Edited,
            Fields = FactFields.Of(fact),
        };
        var token = drafts.Open(request.Caller, DraftPurpose.Edit, CurationJson.Write(draft));
        return new(new Outcome.Open(FactForms.Main(token, draft)));
    }
}
