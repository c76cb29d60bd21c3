using System.Collections.Immutable;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Imports;

/// <summary><c>/facts import</c>: reads a file and shows what it would do; saves nothing yet.</summary>
internal sealed class FactsImportCommand(IAttachmentFetcher fetcher, IPackFormat format, DraftDesk drafts) : ICommand
{
    private const string File = "file";

    public CommandDefinition Definition { get; } = new(
        "facts import",
        "Import facts from a YAML file: shows what would change, then asks",
        Audience.Admins,
        [new CommandOption(File, "A topic as YAML, as /facts export writes it; up to 1 MiB", OptionType.Attachment, Required: true), FactOptions.Reason("Why, for the history", required: false)],
        ServersOnly: true);

    public async ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Options.Id(File) is not { } id || request.Attachments.FirstOrDefault(attachment => attachment.Id == id) is not { } attachment)
        {
            return Reply.Problem("Choose a YAML file to import.");
        }

        var (bytes, problem) = await fetcher.FetchAsync(attachment, ImportPlan.FileBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            return Reply.Problem(problem!);
        }

        var name = ReadingOptions.Fit(attachment.FileName, 80);
        var reason = request.Options.Text(FactOptions.ReasonName) ?? $"Import of {name}";
        var read = format.Read(name, bytes);
        var plan = read.Topic is null ? null : ImportPlan.Of(read, request.Knowledge, reason);
        var problems = plan?.Problems ?? read.Problems;
        var draft = plan is not null && problems.IsEmpty
            ? ImportDraft.Of(name, plan)
            : ImportDraft.Refused(name, [.. problems.Take(ImportPreview.MostProblems), .. More(problems)]);
        return ImportPreview.Show(drafts.Open(request.Caller, DraftPurpose.Import, CurationJson.Write(draft)), draft, request.Knowledge);
    }

    private static ImmutableArray<string> More(ImmutableArray<string> problems) => problems.Length > ImportPreview.MostProblems
        ? [$"{problems.Length - ImportPreview.MostProblems} more; mend these first"]
        : [];
}
