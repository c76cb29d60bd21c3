using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Facts;

/// <summary>The base layer in SQLite.</summary>
public sealed class FactStore(Database database, TimeProvider time) : IFactStore
{
    /// <inheritdoc/>
    /// <exception cref="StoreException">The store refused; nothing was changed.</exception>
    public ImmutableArray<ImportedTopic> ImportPacks(ImmutableArray<Topic> packs, bool complete = true)
    {
        var prepared = packs.Select(PreparedPack.Of).ToImmutableArray();
        var known = database.Read(TopicRows.Load);
        if (!NeedsWrite(prepared, known, complete))
        {
            return [.. packs.Select(pack => new ImportedTopic(pack.Id, ImportEffect.Unchanged, 0, 0, 0))];
        }

        // Read again under the write lock: another process may have imported in between.
        return database.Write(connection => new PackImport(connection, time.GetUtcNow()).Run(prepared, TopicRows.Load(connection), complete));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store refused.</exception>
    public ImmutableArray<Topic> LoadTopics() => database.Read(connection =>
    {
        var topics = ImmutableArray.CreateBuilder<Topic>();
        foreach (var row in TopicRows.Load(connection).Where(row => !row.IsWithdrawn))
        {
            topics.Add(TopicRows.Content(connection, row.Id).ToTopic(row.Id, FactRows.Load(connection, row.Id)));
        }

        return topics.DrainToImmutable();
    });

    private static bool NeedsWrite(ImmutableArray<PreparedPack> packs, ImmutableArray<TopicRow> known, bool complete)
    {
        var rows = known.ToDictionary(row => row.Id);
        return packs.Any(pack => !(rows.TryGetValue(pack.Id, out var row) && row.Holds(pack.Hash)))
            || (complete && known.Any(row => !row.IsWithdrawn && packs.All(pack => pack.Id != row.Id)));
    }
}
