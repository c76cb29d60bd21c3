namespace BriefingBot.Knowledge.Watching;

/// <summary>Rings when the system says that something in a folder changed; where it can't say, the interval serves.</summary>
internal sealed class FileBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    public FileBell(string directory)
    {
        try
        {
            _watcher = new FileSystemWatcher(directory) { IncludeSubdirectories = true };
            _watcher.Changed += (_, _) => Ring();
            _watcher.Created += (_, _) => Ring();
            _watcher.Deleted += (_, _) => Ring();
            _watcher.Renamed += (_, _) => Ring();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>Waits for a ring, or for the interval to pass.</summary>
    public async Task WaitAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(interval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _rung.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The interval has passed.
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _rung.Dispose();
    }

    private void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // It is ringing already, or nobody listens any more.
        }
    }
}
