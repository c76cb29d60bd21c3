using System.Runtime.CompilerServices;

namespace BriefingBot.Knowledge.Watching;

/// <summary>
/// Notices edits of the packs within two seconds: at once where the system tells, else by looking every second. An
/// edit counts once the files have been still for a moment, so that a half-written one isn't read.
/// </summary>
public sealed class PackWatcher(string directory, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Tells of each edit, until cancelled; the first look comes within a second, lest an edit made
    /// while the program started is missed.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <returns>The edits, each once the folder is still.</returns>
    public async IAsyncEnumerable<PackEdit> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var bell = new FileBell(directory);
        FolderStamp? seen = null;
        while (true)
        {
            await bell.WaitAsync(Interval, time, cancellationToken).ConfigureAwait(false);
            var now = FolderStamp.Of(directory);
            if (now.Equals(seen))
            {
                continue;
            }

            seen = await SettleAsync(now, cancellationToken).ConfigureAwait(false);
            yield return new PackEdit(directory);
        }
    }

    private async Task<FolderStamp> SettleAsync(FolderStamp stamp, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Still, time, cancellationToken).ConfigureAwait(false);
            var now = FolderStamp.Of(directory);
            if (now.Equals(stamp))
            {
                return now;
            }

            stamp = now;
        }
    }
}
