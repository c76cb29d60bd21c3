using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>Finds the posts whose words are no longer what a fact says.</summary>
internal sealed class OutdatedPosts(FactUses uses, ICorrectionQueue corrections)
{
    /// <summary>The posts of a server to correct, newest first.</summary>
    public ImmutableArray<PostedUse> Of(ulong guildId, FactKey key, Fact now)
    {
        var outdated = new Dictionary<int, bool>();
        return [.. uses.Posts(guildId, key).Where(post => IsOutdated(post.Revision))];

        bool IsOutdated(int revision)
        {
            if (!outdated.TryGetValue(revision, out var known))
            {
                known = this.IsOutdated(guildId, key, revision, now);
                outdated[revision] = known;
            }

            return known;
        }
    }

    /// <summary>Whether a post that says a revision of a fact says something else than the fact does now.</summary>
    public bool IsOutdated(ulong guildId, FactKey key, int revision, Fact now) =>
        revision < now.Revision && !(corrections.FactAt(guildId, key, revision) is { } then && ReadsTheSame(then, now));

    // Questions and entities aren't part of what a post says.
    private static bool ReadsTheSame(Fact a, Fact b) =>
        a.Text == b.Text
        && a.Kind == b.Kind
        && a.Status == b.Status
        && a.AttributedTo == b.AttributedTo
        && a.Quote == b.Quote
        && a.Source == b.Source
        && a.Also.SequenceEqual(b.Also);
}
