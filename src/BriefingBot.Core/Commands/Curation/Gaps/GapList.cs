using BriefingBot.Core.Commands.Curation.Facts;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands.Curation.Gaps;

/// <summary>A server's gaps, each with what can be done about it.</summary>
internal sealed class GapList(IGapLog log, DraftDesk drafts, IGuildSettings settings)
{
    public const string Draft = "gap.draft";
    public const string Aside = "gap.dismiss";
    private const int Shown = 20;
    private const int Read = 2_000;

    public Reply Show(Caller caller)
    {
        var guild = caller.GuildId!.Value;
        var choices = settings.For(guild);
        if (!choices.Gaps)
        {
            return Reply.Problem(RichText.Of("This server keeps no questions. Switch it on with ", new Span.Command("settings"), ": “gaps”. Questions that weren't covered are then kept without names, for as long as “retention” says."));
        }

        var signals = log.Open(guild, Read);
        var clusters = GapCluster.Of(signals);
        if (clusters.IsEmpty)
        {
            return Reply.Done($"No gaps: every question of the last {CurationReplies.Count(choices.RetentionDays, "day")} was covered, or was set aside.");
        }

        var shown = clusters.Take(Shown).ToArray();
        var helpful = signals.Where(signal => signal.Reason is GapReason.Helpful).SelectMany(signal => signal.Facts).CountBy(fact => fact).ToDictionary();
        var token = drafts.Open(caller, DraftPurpose.Gap, CurationJson.Write([.. shown.Select(GapDraft.Of)]));
        return new Reply
        {
            Title = $"{CurationReplies.Count(clusters.Length, "gap")}",
            Blocks = [.. shown.SelectMany((cluster, index) => Describe(cluster, helpful, token, index))],
            Footer = [$"Kept for {CurationReplies.Count(choices.RetentionDays, "day")}, without names."],
            Visibility = Visibility.Private,
        };
    }

    public Outcome OpenForm(ActionRequest request)
    {
        if (Find(request, out var refusal) is not { } gap)
        {
            return refusal!;
        }

        var topicId = new TopicId(gap.Topic);
        if (!request.Knowledge.TryGetTopic(topicId, out var topic))
        {
            return Reply.Problem("The story of that question isn't here any more.");
        }

        var fact = gap.Fact is { } id && topic.TryGetFact(new FactId(id), out var known) ? known : null;
        var edit = new EditDraft
        {
            Topic = gap.Topic,
            Fact = fact?.Id.Value,
            BasedOn = fact?.Revision ?? 0,
            Kind = fact is null ? ChangeKind.Added : ChangeKind.Edited,
            Fields = fact is null ? new FactFields { Asks = gap.Question, Source = topic.Sources[0].Id } : FactFields.Of(fact),
            Answers = gap.Ids,
        };
        return new Outcome.Open(FactForms.Main(drafts.Open(request.Caller, DraftPurpose.Edit, CurationJson.Write(edit)), edit));
    }

    public Outcome SetAside(ActionRequest request)
    {
        if (Find(request, out var refusal) is not { } gap)
        {
            return refusal!;
        }

        log.SetAside(request.Caller.GuildId!.Value, gap.Ids);
        return request.Answer(Show(request.Caller) with { View = Views.Of("facts gaps", OptionValues.None) });
    }

    private GapDraft? Find(ActionRequest request, out Reply? refusal)
    {
        (var draft, refusal) = drafts.Find(request.Caller, DraftCode.Token(request.Argument), DraftPurpose.Gap);
        if (draft is null)
        {
            return null;
        }

        var gaps = CurationJson.ReadGaps(draft.Content);
        refusal = ViewVerbs.Stale;
        return DraftCode.Read(request.Argument, Enumerable.Range(0, gaps.Length)) is { } index ? gaps[index] : null;
    }

    private static IEnumerable<Block> Describe(GapCluster cluster, Dictionary<FactId, int> helpful, string token, int index)
    {
        var isVerdict = cluster.Reason is GapReason.WrongOrOutdated;
        yield return new Block.Heading(isVerdict && !cluster.Facts.IsEmpty ? $"{cluster.Facts[0]} is wrong or outdated" : cluster.Question);
        var praise = isVerdict && !cluster.Facts.IsEmpty ? helpful.GetValueOrDefault(cluster.Facts[0]) : 0;
        yield return new Block.Note(RichText.Of(
            $"{(isVerdict ? "Said" : "Asked")} {(cluster.Count == 1 ? "once" : $"{cluster.Count} times")}, last ",
            new Span.Moment(cluster.Signals[0].At, MomentStyle.Relative),
            praise > 0 ? $"; helpful {(praise == 1 ? "once" : $"{praise} times")}" : "",
            isVerdict && cluster.Question.Length > 0 ? $". Asked: {cluster.Question}" : ""));
        yield return new Block.Buttons(
        [
            new Button(isVerdict && !cluster.Facts.IsEmpty ? "Edit the fact" : "Draft a fact", new ActionRef(Draft, DraftCode.Write(token, index)), ButtonStyle.Primary),
            new Button("Set aside", new ActionRef(Aside, DraftCode.Write(token, index))),
        ]);
    }
}
