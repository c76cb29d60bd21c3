namespace BriefingBot.Sqlite.State;

/// <summary>A small value and when it was written.</summary>
public sealed record StoredState(string Value, DateTimeOffset UpdatedAt);

/// <summary>Small values that must survive a restart, each under a key; kept on the disk before a call returns.</summary>
public sealed class StateStore(Database database, TimeProvider time)
{
    /// <summary>The value of a key, or null.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public StoredState? Find(string key) => database.Read(connection =>
    {
        using var command = connection.Command("SELECT value, updated_at FROM states WHERE key = $key;", ("$key", key));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new StoredState(reader.GetString(0), reader.GetString(1).ToMoment()) : null;
    });

    /// <summary>Writes a value, usually JSON.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public void Save(string key, string value) => Update(key, _ => value);

    /// <summary>
    /// Changes a value in one transaction, so that no other writer's change is lost in between.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="change">From the value (null when there is none) to the new one (null deletes it). It may not call the store.</param>
    /// <returns>The new value.</returns>
    /// <exception cref="StoreException">The store refused.</exception>
    public string? Update(string key, Func<string?, string?> change) => database.Write(connection =>
    {
        var value = change((string?)connection.Scalar("SELECT value FROM states WHERE key = $key;", ("$key", key)));
        if (value is null)
        {
            connection.Execute("DELETE FROM states WHERE key = $key;", ("$key", key));
        }
        else
        {
            connection.Execute(
                """
                INSERT INTO states (key, value, updated_at) VALUES ($key, $value, $now)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at;
                """,
                ("$key", key),
                ("$value", value),
                ("$now", time.GetUtcNow().ToStored()));
        }

        return value;
    });

    /// <summary>Deletes a value; nothing happens when there is none.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public void Delete(string key) => Update(key, _ => null);
}
