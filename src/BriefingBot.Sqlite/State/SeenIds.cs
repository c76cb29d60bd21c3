using System.Collections.Immutable;

namespace BriefingBot.Sqlite.State;

/// <summary>Which ids of a kind have been dealt with, so that what is delivered twice is done once.</summary>
public sealed class SeenIds
{
    private readonly Database _database;
    private readonly WriteBehind _writes;
    private readonly TimeProvider _time;

    internal SeenIds(Database database, WriteBehind writes, TimeProvider time)
    {
        _database = database;
        _writes = writes;
        _time = time;
    }

    /// <summary>Marks an id as seen; false when it was already. On the disk before the call returns.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public bool TryAdd(string kind, ulong id) => _database.Write(connection => connection.Execute(
        Insert, ("$kind", kind), ("$id", id.ToStored()), ("$now", Now)) == 1);

    /// <summary>Marks an id as seen without waiting for the disk.</summary>
    public void Add(string kind, ulong id)
    {
        var now = Now;
        _writes.Add(connection => connection.Execute(Insert, ("$kind", kind), ("$id", id.ToStored()), ("$now", now)));
    }

    /// <summary>The ids of a kind seen at or after a moment.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public ImmutableArray<ulong> Since(string kind, DateTimeOffset moment)
    {
        _writes.Flush();
        return _database.Read(connection =>
        {
            using var command = connection.Command(
                "SELECT id FROM seen_ids WHERE kind = $kind AND seen_at >= $since ORDER BY id;",
                ("$kind", kind),
                ("$since", moment.ToUnixTimeSeconds()));
            using var reader = command.ExecuteReader();
            var ids = ImmutableArray.CreateBuilder<ulong>();
            while (reader.Read())
            {
                ids.Add(reader.GetInt64(0).ToSnowflake());
            }

            return ids.DrainToImmutable();
        });
    }

    private const string Insert = "INSERT INTO seen_ids (kind, id, seen_at) VALUES ($kind, $id, $now) ON CONFLICT DO NOTHING;";

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();
}
