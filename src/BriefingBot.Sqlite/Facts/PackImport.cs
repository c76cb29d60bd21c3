using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Facts;

/// <summary>One import, inside the caller's transaction.</summary>
internal sealed class PackImport(SqliteConnection connection, DateTimeOffset now)
{
    /// <summary>Facts that left their pack stand after all that are in it.</summary>
    private const int Last = int.MaxValue;

    private readonly string _now = now.ToStored();

    public ImmutableArray<ImportedTopic> Run(ImmutableArray<PreparedPack> packs, ImmutableArray<TopicRow> known, bool complete)
    {
        var rows = known.ToDictionary(row => row.Id);
        var imported = ImmutableArray.CreateBuilder<ImportedTopic>();
        foreach (var pack in packs)
        {
            var isKnown = rows.TryGetValue(pack.Id, out var row);
            imported.Add(isKnown && row.Holds(pack.Hash)
                ? new(row.Id, ImportEffect.Unchanged, 0, 0, 0)
                : Save(pack, isKnown && !row.IsWithdrawn));
        }

        if (complete)
        {
            var present = packs.Select(pack => pack.Id).ToHashSet();
            imported.AddRange(known.Where(row => !row.IsWithdrawn && !present.Contains(row.Id)).Select(row => Withdraw(row.Id)));
        }

        return imported.DrainToImmutable();
    }

    private ImportedTopic Save(PreparedPack pack, bool isKnown)
    {
        TopicRows.Save(connection, pack, _now);
        var facts = FactRows.Index(connection, pack.Id);
        using var writer = new FactWriter(connection, pack.Id, _now);
        var (added, changed) = (0, 0);
        for (var i = 0; i < pack.Facts.Length; i++)
        {
            var (fact, hash) = pack.Facts[i];
            if (!facts.Remove(fact.Id, out var row))
            {
                writer.Revise(fact, hash, 1, i, "added in the pack");
                added++;
            }
            else if (row.Hash != hash)
            {
                writer.Revise(fact, hash, row.Revision + 1, i, "changed in the pack");
                changed++;
            }
            else if (row.Position != i)
            {
                writer.Place(fact.Id, row.Revision, i);
            }
        }

        var retired = Retire(facts.Values, pack.Id, writer, "removed from the pack");
        var effect = !isKnown ? ImportEffect.Added : ImportEffect.Changed;
        return new(pack.Id, effect, added, changed, retired);
    }

    private ImportedTopic Withdraw(TopicId topic)
    {
        using var writer = new FactWriter(connection, topic, _now);
        var retired = Retire(FactRows.Index(connection, topic).Values, topic, writer, "the pack was withdrawn");
        TopicRows.Withdraw(connection, topic);
        return new(topic, ImportEffect.Withdrawn, 0, 0, retired);
    }

    private int Retire(Dictionary<FactId, FactRow>.ValueCollection rows, TopicId topic, FactWriter writer, string reason)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var retired = 0;
        var stored = FactRows.Load(connection, topic).ToDictionary(fact => fact.Id);
        foreach (var row in rows)
        {
            var fact = stored[row.Id];
            if (fact.Status is not FactStatus.Retired)
            {
                var gone = fact with { Status = FactStatus.Retired };
                writer.Revise(gone, ContentHash.Of(gone), row.Revision + 1, Last, reason);
                retired++;
            }
            else if (row.Position != Last)
            {
                writer.Place(row.Id, row.Revision, Last);
            }
        }

        return retired;
    }
}
