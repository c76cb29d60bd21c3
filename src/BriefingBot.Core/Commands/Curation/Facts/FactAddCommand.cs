using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact add</c>: opens the form of a new fact.</summary>
internal sealed class FactAddCommand(DraftDesk drafts) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "fact add", "Write a new fact for this server", Audience.Admins, [ReadingOptions.Topic], ServersOnly: true, OpensForm: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return new(problem!);
        }

        var draft = new EditDraft
        {
            Topic = topic.Id.Value,
            Kind = ChangeKind.Added,
            Fields = new FactFields { Source = topic.Sources[0].Id },
        };
        var token = drafts.Open(request.Caller, DraftPurpose.Edit, CurationJson.Write(draft));
        return new(new Outcome.Open(FactForms.Main(token, draft)));
    }
}
