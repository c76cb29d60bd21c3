using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite;

/// <summary>
/// The database file. Every connection has its settings made and checked anew, since a pooled one may carry an
/// earlier user's; writes are transactions that take the write lock at once, one at a time.
/// </summary>
public sealed class Database
{
    private readonly StoreOptions _options;
    private readonly string _connectionString;
    private readonly Lock _writing = new();

    private Database(StoreOptions options)
    {
        _options = options;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.LockTimeout.TotalSeconds)),
        }.ToString();
    }

    /// <summary>The file's path, as configured.</summary>
    public string Path => _options.Path;

    /// <summary>Opens the file, making it when missing, and brings its schema up to date.</summary>
    /// <exception cref="StoreException">It can't be used.</exception>
    public static Database Open(StoreOptions options)
    {
        StorePath.Prepare(options.Path);
        var database = new Database(options);
        database.Guard(() =>
        {
            using var connection = database.Connect();
            Schema.Upgrade(connection, options.Path);
            return true;
        });
        return database;
    }

    /// <summary>Runs a query on a consistent view of the data.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    internal T Read<T>(Func<SqliteConnection, T> query) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return query(connection);
    });

    /// <summary>Runs a change as one transaction: all of it is kept, or nothing.</summary>
    /// <exception cref="StoreException">The store refused; nothing was changed.</exception>
    internal T Write<T>(Func<SqliteConnection, T> change) => Guard(() =>
    {
        lock (_writing)
        {
            using var connection = Connect();
            return Commit(connection, change);
        }
    });

    /// <summary>
    /// Runs a change as one transaction that outlives the process once this returns, but isn't sure to outlive a power cut:
    /// nothing waits for the disk itself. A power cut loses the last of such changes whole; it breaks nothing.
    /// </summary>
    /// <exception cref="StoreException">The store refused; nothing was changed.</exception>
    internal void WriteUnsynced(Action<SqliteConnection> change) => Guard(() =>
    {
        lock (_writing)
        {
            using var connection = Connect();
            connection.Execute("PRAGMA synchronous = NORMAL;"); // For this use only: every Connect sets FULL again.
            return Commit(connection, each =>
            {
                change(each);
                return true;
            });
        }
    });

    /// <inheritdoc cref="Write{T}"/>
    internal void Write(Action<SqliteConnection> change) => Write(connection =>
    {
        change(connection);
        return true;
    });

    /// <summary>A connection with its settings made and checked.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Pragmas.Apply(connection, _options);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static T Commit<T>(SqliteConnection connection, Func<SqliteConnection, T> change)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = change(connection);
        transaction.Commit();
        return result;
    }

    /// <summary>Runs something and names SQLite's refusals for the operator.</summary>
    internal T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw StoreErrors.From(Path, exception);
        }
    }
}
