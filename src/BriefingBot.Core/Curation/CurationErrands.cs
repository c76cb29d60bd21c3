using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Curation;

/// <summary>What curation does in Discord after the fact: audit posts, corrections, messages to askers. All of it waits in the store.</summary>
internal sealed class CurationErrands(
    IAuditLog audit,
    IGapLog gaps,
    IDraftStore drafts,
    IGuildSettings settings,
    ICurationOutlet outlet,
    CurrentKnowledge knowledge,
    CorrectionDispatcher corrections,
    TimeProvider time)
{
    private const int Batch = 50;

    /// <summary>Does everything that is due, once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await corrections.RunAsync(cancellationToken).ConfigureAwait(false);
        await PostAuditAsync(cancellationToken).ConfigureAwait(false);
        await TellAskersAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets what nobody needs any more.</summary>
    public void Purge()
    {
        var now = time.GetUtcNow();
        drafts.Purge(now - DraftDesk.Memory);
        gaps.Purge(guild => settings.For(guild) is { Gaps: true } choices ? now - TimeSpan.FromDays(choices.RetentionDays) : now);
    }

    private async Task PostAuditAsync(CancellationToken cancellationToken)
    {
        var waiting = new HashSet<ulong>();
        foreach (var entry in audit.Unposted(Batch).Where(entry => !waiting.Contains(entry.GuildId)))
        {
            var delivery = settings.For(entry.GuildId).AuditChannel is { } channel
                ? await outlet.PostAsync(channel, AuditPost.For(entry), $"audit {entry.GuildId} {entry.Number}", cancellationToken).ConfigureAwait(false)
                : new Delivery.Done();

            // In order: what couldn't be posted now keeps the later ones waiting.
            if (delivery is Delivery.Later)
            {
                waiting.Add(entry.GuildId);
            }
            else
            {
                audit.MarkPosted(entry.GuildId, entry.Number);
            }
        }
    }

    private async Task TellAskersAsync(CancellationToken cancellationToken)
    {
        foreach (var notice in gaps.Due(Batch))
        {
            var fact = knowledge.For(notice.GuildId).TryGetTopic(notice.Key.Topic, out var topic) && topic.TryGetFact(notice.Key.Fact, out var found) && found.IsSaid ? found : null;
            var delivery = fact is null
                ? new Delivery.Done()
                : await outlet.TellAsync(notice.UserId, Tell(topic!, fact, notice), $"gap {notice.Id} {notice.UserId}", cancellationToken).ConfigureAwait(false);
            if (delivery is not Delivery.Later)
            {
                gaps.Told(notice);
            }
        }
    }

    private static Reply Tell(Topic topic, Fact fact, GapNotice notice) => new()
    {
        Title = "A question of yours is covered now",
        Blocks =
        [
            new Block.Paragraph(RichText.Of("You asked: ", new Span.Emphasis(notice.Question))),
            new Block.Statement(CitedFact.Of(topic, fact)),
            new Block.Note("You chose to be told. Your id is no longer kept with the question."),
        ],
    };
}
