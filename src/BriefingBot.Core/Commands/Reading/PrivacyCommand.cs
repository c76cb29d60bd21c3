using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/privacy</c>: what is kept, for how long, and how to have it deleted.</summary>
internal sealed class PrivacyCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("privacy", "What this bot keeps, for how long, and how to have it deleted");

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(new Reply
    {
        Title = "What this bot keeps",
        Blocks =
        [
            new Block.Paragraph("Questions are answered on the machine that runs this bot and are sent nowhere else. It reads only what is said to it: commands, mentions, direct messages, and a message whose menu you open."),
            new Block.Heading("Kept"),
            new Block.Paragraph("For each public answer: which facts it said, in which channel and message, and when. Not who asked, and not the question, unless it is said below."),
            new Block.Paragraph("For the buttons of an answer: the command that makes the answer again, with what was typed, for 30 days; for the pages of a long message that somebody checked, its text."),
            new Block.Paragraph("Ids of interactions, for one day, so that none is answered twice."),
            new Block.Paragraph("Your verdict on an answer, under a hash instead of your id."),
            new Block.Paragraph("In servers that switched it on: questions that weren't covered, without names, for as long as the server says. If you ask to be told when yours is covered, your id is kept with it until you are."),
            new Block.Paragraph("What admins change, with their ids: that is the history of the facts."),
            new Block.Heading("Not kept"),
            new Block.Paragraph("Other messages, member lists, and private answers."),
            new Block.Paragraph("To have something deleted, ask the people who run this bot in your server; removing the bot ends all collection at once."),
        ],
        Shareable = true,
    });
}
