using System.Globalization;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Receipts;

/// <summary>The message menu <c>Why this?</c>: the receipt of one of the bot's own posts, and what has changed since.</summary>
internal sealed class WhyCommand(Lazy<IReceiptLog> receipts) : ICommand
{
    public CommandDefinition Definition { get; } = new("Why this?", "Which facts a post of this bot says, from where, and what changed since", Type: CommandType.MessageMenu);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        if (request.Target is not { } target)
        {
            return Reply.Problem("Open this from the menu of a message: Apps, then “Why this?”.");
        }

        if (receipts.Value.Find(request.Caller.GuildId, target.Id) is not { } receipt)
        {
            return Reply.Problem(target.IsOurs
                ? "This message has no receipt: it says no facts, or it was shown to one member only."
                : "That message isn't this bot's, so there is no receipt. “Check against the facts” compares it with the story.");
        }

        return new Reply
        {
            Title = "Receipt",
            Blocks =
            [
                new Block.Note(RichText.Of($"{(receipt.Command == "briefing" ? "A briefing" : $"An answer of /{receipt.Command}")}, posted ", new Span.Moment(receipt.SaidAt), $". It says {Count(receipt.Facts.Length, "fact")}; below as they stand now.")),
                .. receipt.Facts.SelectMany(said => Describe(request.Knowledge, said)),
            ],
            Footer = [.. receipt.Facts.Select(said => said.Topic).Distinct().SelectMany(id => request.Knowledge.TryGetTopic(id, out var topic) ? (RichText[])[SourceLine.For(topic)] : [])],
            Visibility = Visibility.Private,
        };
    }

    private static IEnumerable<Block> Describe(KnowledgeSnapshot knowledge, SaidFact said)
    {
        if (!knowledge.TryGetTopic(said.Topic, out var topic) || !topic.TryGetFact(said.Fact, out var fact))
        {
            yield return new Block.Paragraph(RichText.Of(new Span.Code(said.Fact.Value), $", revision {said.Revision}: its story isn't loaded any more."));
            yield break;
        }

        yield return new Block.Statement(CitedFact.Of(topic, fact));
        yield return new Block.Note(RichText.Of(
            new Span.Code(fact.Id.Value),
            string.Create(CultureInfo.InvariantCulture, $", said in revision {said.Revision} · {Since(said, fact)} · {Citation.Exact(fact.Source)}")));
    }

    private static string Since(SaidFact said, Fact fact) => fact switch
    {
        { Status: FactStatus.Retired } => "withdrawn since",
        { Status: FactStatus.Superseded } => "replaced by another fact since",
        _ when said.ContentHash == ContentHash.Of(fact) => fact.Status == FactStatus.Disputed ? "unchanged, now disputed" : "unchanged since",
        { Status: FactStatus.Disputed } => $"changed since (revision {fact.Revision}), and disputed",
        _ => $"changed since (revision {fact.Revision})",
    };

    private static string Count(int number, string noun) => number == 1 ? $"one {noun}" : $"{number} {noun}s";
}
