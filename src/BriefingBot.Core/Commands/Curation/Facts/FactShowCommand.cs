using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary><c>/fact show</c>: all of a fact, where it is used, and what became of corrections.</summary>
internal sealed class FactShowCommand(DraftDesk drafts, CurrentKnowledge knowledge, FactUses uses, OutdatedPosts outdatedPosts, ICorrectionQueue corrections) : ICommand
{
    private const int Shown = 20;

    public CommandDefinition Definition { get; } = new(
        "fact show", "All of a fact: fields, status, where it is used, posts to correct", Audience.Admins, [FactOptions.Fact, ReadingOptions.Topic], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
        new(FactOptions.Resolve(request.Knowledge, request.Options, out var problem) is var (topic, fact) ? Show(request, topic, fact) : problem!);

    private Reply Show(CommandRequest request, Topic topic, Fact fact)
    {
        var guild = request.Caller.GuildId!.Value;
        var key = new FactKey(topic.Id, fact.Id);
        var impact = Impact.Of(request.Knowledge, key, guild, uses);
        var outdated = outdatedPosts.Of(guild, key, fact);
        var token = drafts.Open(request.Caller, DraftPurpose.Edit, CurationJson.Write(new EditDraft
        {
            Topic = topic.Id.Value,
            Fact = fact.Id.Value,
            BasedOn = fact.Revision,
            Kind = ChangeKind.Edited,
            Fields = FactFields.Of(fact),
        }));
        return new Reply
        {
            Title = fact.Id.Value,
            Blocks =
            [
                new Block.Literal(string.Join('\n', FactDiff.Fields(fact).Where(field => field.Value.Length > 0).Select(field => $"{field.Name}: {field.Value}"))),
                new Block.Note(Standing(request.Knowledge, key, fact)),
                .. ImpactBlocks.Of(guild, impact),
                .. outdated.IsEmpty ? [] : CorrectionOffer.Blocks(drafts, request.Caller, key, outdated),
                .. Corrections(guild, key),
            ],
            Actions =
            [
                new Button("Edit", new ActionRef(FactVerbs.OpenMain, token), ButtonStyle.Primary),
                new Button("History", Views.Of("fact history", OptionValues.Of((FactOptions.FactName, fact.Id.Value), (ReadingOptions.TopicName, topic.Id.Value)))),
            ],
            Visibility = Visibility.Private,
        };
    }

    private string Standing(KnowledgeSnapshot snapshot, FactKey key, Fact fact)
    {
        if (!snapshot.Overlaid.Contains(key))
        {
            return $"Revision {fact.Revision}, from the operator's pack";
        }

        return knowledge.Base.Find(key) switch
        {
            null => $"Revision {fact.Revision}, this server's own",
            var theirs when FactDiff.Same(theirs, fact) => $"Revision {fact.Revision}, this server's, the same as the operator's pack",
            var theirs => $"Revision {fact.Revision}, this server's; the operator's pack says: {ReadingOptions.Fit(theirs.Text, 200)}",
        };
    }

    private IEnumerable<Block> Corrections(ulong guild, FactKey key)
    {
        var all = corrections.Of(guild, key, Shown);
        if (all.IsEmpty)
        {
            yield break;
        }

        yield return new Block.Heading("Corrections");
        foreach (var correction in all)
        {
            yield return new Block.Paragraph(RichText.Of(
                new Span.MessageLink("Post", guild, correction.ChannelId, correction.MessageId),
                " in ",
                new Span.Channel(correction.ChannelId),
                correction.State switch
                {
                    CorrectionState.Done => $": says revision {correction.To}",
                    CorrectionState.Impossible => $": can't be edited, {correction.Problem}",
                    _ => correction.Attempts > 0 ? ": waits, Discord refused for now" : ": waits",
                }));
        }
    }
}
