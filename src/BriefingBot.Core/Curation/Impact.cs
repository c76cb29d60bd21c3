using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>What a change of a fact touches.</summary>
/// <param name="Commands">The commands that say the fact, with where in them.</param>
/// <param name="Briefings">The briefings that may say it next.</param>
/// <param name="Posts">The posts that said it, at whatever revision.</param>
public sealed record Impact(ImmutableArray<(string Path, string Where)> Commands, ImmutableArray<DueBriefing> Briefings, ImmutableArray<PostedUse> Posts)
{
    /// <summary>Looks a fact's uses up in a server.</summary>
    internal static Impact Of(KnowledgeSnapshot snapshot, FactKey key, ulong guildId, FactUses uses)
    {
        ImmutableArray<(string, string)> commands = snapshot.TryGetTopic(key.Topic, out var topic) && topic.TryGetFact(key.Fact, out var fact)
            ? [.. CommandsOf(topic, fact)]
            : [];
        return new Impact(commands, uses.Briefings(guildId, key.Topic), uses.Posts(guildId, key));
    }

    private static IEnumerable<(string Path, string Where)> CommandsOf(Topic topic, Fact fact)
    {
        yield return ("ask", fact.Asks.Length switch { 0 => "no listed question", 1 => "1 listed question", var count => $"{count} listed questions" });

        var lengths = Enum.GetValues<SummaryLength>().Where(length => topic.Summary[length].Contains(fact.Id)).Select(length => length.ToString().ToLowerInvariant()).ToArray();
        if (lengths.Length > 0)
        {
            yield return ("summary", string.Join(", ", lengths));
        }

        if (topic.Timeline.Contains(fact.Id))
        {
            yield return ("timeline", fact.When?.ToWords() ?? "date not given");
        }

        if (fact.Quote is not null)
        {
            yield return ("quote", topic.Speaker(fact) ?? "");
        }

        if (!fact.About.IsEmpty)
        {
            yield return ("who", string.Join(", ", fact.About.Select(id => topic.TryGetEntity(id, out var entity) ? entity.Name : id.Value)));
        }
    }
}
