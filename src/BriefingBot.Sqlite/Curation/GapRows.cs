using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>How saved changes close gaps, in the transaction that saves them.</summary>
internal static class GapRows
{
    /// <summary>
    /// Ties the gaps that a change answers to its fact, and those that came since the admin looked and say the same; they are
    /// covered once it is said.
    /// </summary>
    public static void Answer(SqliteConnection connection, ulong guildId, ChangeSet change)
    {
        if (change.Answers.IsEmpty)
        {
            return;
        }

        var edit = change.Edits[0];
        foreach (var id in change.Answers)
        {
            connection.Execute(
                """
                UPDATE gap_signals SET state = $state, fact_id = $fact
                WHERE guild_id = $guild AND topic_id = $topic AND state IN ('open', 'drafted')
                    AND (reason, question, facts) = (SELECT reason, question, facts FROM gap_signals WHERE id = $id AND guild_id = $guild AND state IN ('open', 'drafted'));
                """,
                ("$state", edit.After.IsSaid ? "covered" : "drafted"),
                ("$fact", edit.Key.Fact.Value),
                ("$id", id),
                ("$guild", guildId.ToStored()),
                ("$topic", edit.Key.Topic.Value));
        }
    }

    /// <summary>Covers the gaps that waited for a fact to be said.</summary>
    public static void Publish(SqliteConnection connection, Revision revision)
    {
        if (revision.After.IsSaid && revision.Before is not { IsSaid: true })
        {
            connection.Execute(
                "UPDATE gap_signals SET state = 'covered' WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact AND state = 'drafted';",
                ("$guild", revision.GuildId.ToStored()),
                ("$topic", revision.Key.Topic.Value),
                ("$fact", revision.Key.Fact.Value));
        }
    }

    /// <summary>Fact ids as one column.</summary>
    public static string Write(IEnumerable<FactId> facts) => string.Join(' ', facts.Select(fact => fact.Value));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IEnumerable<FactId> ReadFacts(string facts) => facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new FactId(id));
}
