using BriefingBot.Sqlite.Facts;
using BriefingBot.Sqlite.Maintenance;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Sqlite.Tests;

/// <summary>A real store in a folder that is gone after the test.</summary>
internal sealed class TempStore : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("briefingbot-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "store.db");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public Database Database => field ??= Open();

    public FactStore Facts => new(Database, Time);

    public WriteBehind Writes => field ??= new WriteBehind(Database, Time, NullLogger<WriteBehind>.Instance);

    public StoreMaintenance Maintenance => new(Database, Time);

    public Database Open() => Database.Open(new StoreOptions { Path = Path, LockTimeout = TimeSpan.FromSeconds(30) });

    public T Scalar<T>(string sql) => Database.Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    });

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
