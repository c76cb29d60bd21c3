using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Sqlite;

/// <summary>
/// Writes that nobody waits for, batched into one transaction that doesn't wait for the disk either: while a batch waited
/// there, the process could die with an answer out and its mark still in the queue. Whoever reads them calls
/// <see cref="Flush"/> first, so that nothing written seems missing. A batch that fails is kept and tried again.
/// </summary>
internal sealed partial class WriteBehind(Database database, TimeProvider time, ILogger<WriteBehind> log) : BackgroundService
{
    private const int MostPending = 10_000;
    private const int BatchSize = 500;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<Action<SqliteConnection>> _pending = new();
    private readonly List<Action<SqliteConnection>> _batch = [];
    private readonly Lock _flushing = new();
    private readonly SemaphoreSlim _bell = new(0, 1);
    private int _isRinging;

    /// <summary>Queues a write. While the store can't keep up, the caller waits for it.</summary>
    /// <exception cref="StoreException">The store refuses writes, and too many are waiting.</exception>
    public void Add(Action<SqliteConnection> write)
    {
        _pending.Enqueue(write);
        if (_pending.Count > MostPending)
        {
            Flush();
            return;
        }

        if (Interlocked.Exchange(ref _isRinging, 1) == 0)
        {
            _bell.Release();
        }
    }

    /// <summary>Writes everything queued so far.</summary>
    /// <exception cref="StoreException">The store refused; what is queued stays queued.</exception>
    public void Flush()
    {
        lock (_flushing)
        {
            while (FillBatch())
            {
                database.WriteUnsynced(connection =>
                {
                    foreach (var write in _batch)
                    {
                        write(connection);
                    }
                });
                _batch.Clear();
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        TryFlush();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _bell.WaitAsync(stoppingToken).ConfigureAwait(false);
            Volatile.Write(ref _isRinging, 0); // Before the queue is read: what comes later rings again.
            while (!TryFlush())
            {
                await Task.Delay(RetryDelay, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private bool TryFlush()
    {
        try
        {
            Flush();
            return true;
        }
        catch (StoreException exception)
        {
            LogRefused(_pending.Count + _batch.Count, exception.Message);
            return false;
        }
    }

    private bool FillBatch()
    {
        while (_batch.Count < BatchSize && _pending.TryDequeue(out var write))
        {
            _batch.Add(write);
        }

        return _batch.Count > 0;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Count} writes wait for the store: {Reason}")]
    private partial void LogRefused(int count, string reason);
}
