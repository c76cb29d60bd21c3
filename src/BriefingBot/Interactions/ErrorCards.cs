using BriefingBot.Core.Replies;
using BriefingBot.Discord.Interactions;
using Reply = BriefingBot.Core.Replies.Reply;

namespace BriefingBot.Interactions;

/// <summary>What a reader is told when there is no answer, by whose fault it is.</summary>
internal static class ErrorCards
{
    public static Reply For(InteractionFailureKind kind, string reference) => kind switch
    {
        InteractionFailureKind.Busy => Card("Too many questions at once", "The bot is busy just now. Nothing was changed; try again in a minute.", reference),
        InteractionFailureKind.TimedOut => Card("That took too long", "The bot gave up after a while. Nothing half-done is kept; try again.", reference),
        _ => Card("Something went wrong on our side", "It isn't your fault, and nothing half-done is kept. If it happens again, tell the people who run this bot the reference below.", reference),
    };

    private static Reply Card(string title, string text, string reference) => new()
    {
        Title = title,
        Blocks = [new Block.Paragraph(text)],
        Footer = [RichText.Of("Reference ", new Span.Code(reference))],
        Tone = Tone.Problem,
        Visibility = Visibility.Private,
        Answered = false,
    };
}
