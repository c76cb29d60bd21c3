using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/help</c>: every command of the catalogue, for whom it is and what it does.</summary>
internal sealed class HelpCommand(Lazy<CommandCatalog> catalog) : ICommand
{
    public CommandDefinition Definition { get; } = new("help", "What you can ask, and how");

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var commands = catalog.Value.Commands.Select(command => command.Definition).ToArray();
        return new(new Reply
        {
            Title = "What you can do here",
            Blocks =
            [
                new Block.Paragraph("This bot answers from a curated list of facts. It says where each one stands in the source, and it says so when the source doesn't cover a question."),
                .. Group("For everybody", commands, Audience.Members),
                .. Group("For moderators", commands, Audience.Moderators),
                .. Group("For admins", commands, Audience.Admins),
                new Block.Note("Answers are for your eyes only until you press Share. Admins decide who may use which command under Server Settings, Integrations."),
            ],
        });
    }

    private static IEnumerable<Block> Group(string title, CommandDefinition[] commands, Audience audience)
    {
        var members = commands.Where(command => command.Audience == audience).ToArray();
        return members.Length == 0 ? [] :
        [
            new Block.Heading(title),
            new Block.Lines([.. members.Select(command => command.Type == CommandType.MessageMenu
                ? RichText.Of(new Span.Strong(command.Path), " (in a message's menu, under Apps): ", Sentence(command.Description))
                : RichText.Of(new Span.Command(command.Path), ": ", Sentence(command.Description)))]),
        ];
    }

    private static string Sentence(string description) => description.TrimEnd('.') + ".";
}
