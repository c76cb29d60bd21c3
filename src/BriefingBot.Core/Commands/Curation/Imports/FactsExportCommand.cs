using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Imports;

/// <summary><c>/facts export</c>: this server's facts as a file that can be checked, edited and imported again.</summary>
internal sealed class FactsExportCommand(IPackFormat format) : ICommand
{
    private const string What = "what";

    // A message's attachments hold 10 MiB; what is larger is the operator's to export.
    private const int FileBytes = 9 * 1024 * 1024;

    public CommandDefinition Definition { get; } = new(
        "facts export",
        "This server's facts as a YAML file",
        Audience.Admins,
        [
            ReadingOptions.Topic,
            new CommandOption(What, "Everything if you leave it out")
            {
                Choices = [new("Everything", "everything"), new("Only what this server changed", "changes")],
            },
        ],
        ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return problem!;
        }

        var pack = request.Options.Text(What) == "changes" ? ServerPack.Changes(request.Knowledge, topic) : topic;
        if (pack is null)
        {
            return Reply.Problem(RichText.Of("This server has changed nothing in that story. ", new Span.Command("facts export"), " without “what” gives you all of it."));
        }

        var bytes = format.Write(pack);
        return bytes.Length > FileBytes
            ? Reply.Problem("That story is too large for a message. The operator exports it with “briefingbot knowledge export --guild”.")
            : new Reply
            {
                Title = $"Export of {topic.Title}",
                Blocks =
                [
                    new Block.Paragraph($"{CurationReplies.Count(pack.Facts.Length, "fact")}, withdrawn ones included. “briefingbot knowledge check” accepts the file, and /facts import reads it back."),
                    new Block.File($"{topic.Id.Value}.yaml", bytes, "application/yaml"),
                ],
                Visibility = Visibility.Private,
            };
    }
}
