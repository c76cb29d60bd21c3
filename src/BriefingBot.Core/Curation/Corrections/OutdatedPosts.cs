using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>Finds the posts whose words are no longer what a fact says.</summary>
internal sealed class OutdatedPosts(FactUses uses, ICorrectionQueue corrections)
{
    /// <summary>The posts of a server to correct, newest first.</summary>
    public ImmutableArray<PostedUse> Of(ulong guildId, FactKey key, Fact now)
    {
        var same = new Dictionary<int, bool>();
        return [.. uses.Posts(guildId, key).Where(post => post.Revision < now.Revision && !Same(post.Revision))];

        bool Same(int revision)
        {
            if (!same.TryGetValue(revision, out var known))
            {
                known = corrections.FactAt(guildId, key, revision) is { } then && ReadsTheSame(then, now);
                same[revision] = known;
            }

            return known;
        }
    }

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
