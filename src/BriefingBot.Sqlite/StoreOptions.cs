namespace BriefingBot.Sqlite;

/// <summary>Where the store is and how long it waits.</summary>
public sealed record StoreOptions
{
    /// <summary>The database file; its folder is made when missing.</summary>
    public required string Path { get; init; }

    /// <summary>How long a statement waits for another process's lock; whole milliseconds, 5 s by default.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most pages the file may have; null for no limit of our own.</summary>
    public long? MaxPages { get; init; }
}
