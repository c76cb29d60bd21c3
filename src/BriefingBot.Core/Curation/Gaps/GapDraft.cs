using System.Collections.Immutable;

namespace BriefingBot.Core.Curation.Gaps;

/// <summary>A cluster as the buttons under it need it.</summary>
internal sealed record GapDraft(string Topic, string Question, string? Fact, ImmutableArray<string> Ids)
{
    public static GapDraft Of(GapCluster cluster) => new(
        cluster.Topic.Value,
        cluster.Question,
        cluster.Reason is GapReason.WrongOrOutdated && !cluster.Facts.IsEmpty ? cluster.Facts[0].Value : null,
        [.. cluster.Signals.Select(signal => signal.Id)]);
}
