using BriefingBot.Core.Checking;
using BriefingBot.Core.Commands.Asking;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Checking;

/// <summary>The message menu <c>Check against the facts</c>: what the facts say of each sentence of a message.</summary>
internal sealed class CheckCommand : ICommand
{
    /// <summary>The menu entry.</summary>
    public const string Path = "Check against the facts";

    // The message's text, so that further pages can be shown without the message.
    private const string TextName = "text";
    private const int LongestSentence = 300;

    public CommandDefinition Definition { get; } = new(Path, "What the facts say of each sentence of a message", Type: CommandType.MessageMenu);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private static Reply Run(CommandRequest request)
    {
        if (request.Target is null && request.Options.Text(TextName) is null)
        {
            return Reply.Problem("Open this from the menu of a message: Apps, then “Check against the facts”.");
        }

        var text = request.Target?.Content ?? request.Options.Text(TextName)!;
        var sentences = MessageChecker.Check(request.Knowledge, text);
        return sentences.IsEmpty
            ? Reply.Problem("That message has no text to check.")
            : new Reply
            {
                Title = "Checked against the facts",
                Blocks = [new Block.Note(Summary(sentences)), .. sentences.SelectMany(Blocks)],
                Footer = [.. sentences.SelectMany(sentence => sentence.Facts).Select(fact => fact.Topic).DistinctBy(topic => topic.Id).Select(SourceLine.For)],
                Tone = sentences.Any(sentence => sentence.Verdict == Verdict.Conflict) ? Tone.Caution : Tone.Neutral,
                Visibility = Visibility.Private,
                View = Views.Of(Path, OptionValues.Of((TextName, text))),
            };
    }

    private static string Summary(IReadOnlyCollection<CheckedSentence> sentences) =>
        $"{Plural.Of(sentences.Count, "sentence")}: {Count(sentences, Verdict.Supported)} supported, {Count(sentences, Verdict.Conflict)} in conflict, {Count(sentences, Verdict.NotCovered)} not covered. Not covered means neither true nor false.";

    private static int Count(IReadOnlyCollection<CheckedSentence> sentences, Verdict verdict) => sentences.Count(sentence => sentence.Verdict == verdict);

    private static IEnumerable<Block> Blocks(CheckedSentence sentence)
    {
        yield return new Block.Paragraph(RichText.Of(new Span.Strong(Words(sentence)), ": ", Shorten(sentence.Text)));
        if (sentence.Verdict == Verdict.NotCovered && !sentence.Facts.IsEmpty)
        {
            yield return new Block.Note("The nearest fact:");
        }

        foreach (var fact in sentence.Facts)
        {
            yield return AnswerReply.Say(fact);
        }
    }

    private static string Words(CheckedSentence sentence) => sentence switch
    {
        { Verdict: Verdict.Supported } => "Supported",
        { Verdict: Verdict.Conflict, Difference: Difference.Number } => "In conflict, another number or date",
        { Verdict: Verdict.Conflict, Difference: Difference.Name } => "In conflict, another name",
        { Verdict: Verdict.Conflict } => "In conflict, the facts say the opposite",
        _ => "Not covered",
    };

    private static string Shorten(string text) => text.Length <= LongestSentence ? text : $"{text[..(char.IsHighSurrogate(text[LongestSentence - 1]) ? LongestSentence - 1 : LongestSentence)].TrimEnd()}…";
}
