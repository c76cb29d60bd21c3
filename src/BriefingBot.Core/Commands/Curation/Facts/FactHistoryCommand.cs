using System.Collections.Immutable;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact history</c>: every revision with who, when, why and what, each with a button that goes back to it.</summary>
internal sealed class FactHistoryCommand(DraftDesk drafts, ICurationStore store) : ICommand
{
    private const int Shown = 25;

    public CommandDefinition Definition { get; } = new(
        "fact history", "Who changed a fact in this server, when, why and how; and back", Audience.Admins, [FactOptions.Fact, ReadingOptions.Topic], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
        new(FactOptions.Resolve(request.Knowledge, request.Options, out var problem) is var (topic, fact) ? Show(request.Caller, topic, fact) : problem!);

    private Reply Show(Caller caller, Topic topic, Fact fact)
    {
        var key = new FactKey(topic.Id, fact.Id);
        var history = store.History(caller.GuildId!.Value, key);
        var token = history.IsEmpty ? "" : drafts.Open(caller, DraftPurpose.History, CurationJson.Write(new EditDraft
        {
            Topic = topic.Id.Value,
            Fact = fact.Id.Value,
            BasedOn = fact.Revision,
            Kind = ChangeKind.Reverted,
        }));
        return new Reply
        {
            Title = $"History of {fact.Id}",
            Blocks =
            [
                .. history.Reverse().Take(Shown).SelectMany(revision => Describe(token, fact, revision)),
                .. history.Length > Shown ? [new Block.Note($"{history.Length - Shown} earlier revisions aren't shown.")] : (Block[])[],
                .. First(token, fact, history),
            ],
            Visibility = Visibility.Private,
        };
    }

    private static IEnumerable<Block> Describe(string token, Fact now, Revision revision)
    {
        yield return new Block.Heading($"Revision {revision.Number}: {revision.Kind.ToString().ToLowerInvariant()}");
        yield return new Block.Paragraph(RichText.Of(
        [
            "By ", new Span.User(revision.Editor),
            .. revision.Approver is { } approver ? (Span[])[", approved by ", new Span.User(approver)] : [],
            ", ", new Span.Moment(revision.At),
            revision.Reason.Length > 0 ? $": {revision.Reason}" : "",
        ]));
        foreach (var block in EditPreview.Difference(revision.Before, revision.After))
        {
            yield return block;
        }

        if (revision.Number != now.Revision)
        {
            yield return Back(token, revision.Number);
        }
    }

    private static IEnumerable<Block> First(string token, Fact now, ImmutableArray<Revision> history)
    {
        var first = history.IsEmpty ? now : history[0].Before;
        if (first is null)
        {
            yield break;
        }

        yield return new Block.Heading($"Revision {first.Revision}: from the operator's pack");
        yield return new Block.Literal(first.Text);
        if (!history.IsEmpty)
        {
            yield return Back(token, first.Revision);
        }
    }

    private static Block.Buttons Back(string token, int revision) =>
        new([new Button($"Go back to revision {revision}", new ActionRef(FactVerbs.Revert, DraftCode.Write(token, revision)))]);
}
