using System.Runtime.ExceptionServices;

namespace BriefingBot.Sqlite.Tests;

public sealed class WriteBehindTests
{
    [Fact]
    public async Task Queued_writes_reach_the_disk_by_themselves()
    {
        using var store = new TempStore();
        await store.Writes.StartAsync(TestContext.Current.CancellationToken);
        var written = new TaskCompletionSource();

        store.Writes.Add(connection =>
        {
            connection.Execute("INSERT INTO states VALUES ('a', '1', '');");
            written.SetResult();
        });
        await written.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await store.Writes.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM states"));
    }

    [Fact]
    public void Queueing_while_others_are_queued_costs_no_exception()
    {
        using var store = new TempStore();
        var (thread, thrown) = (Environment.CurrentManagedThreadId, 0);
        void Count(object? sender, FirstChanceExceptionEventArgs thrownEvent) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        for (var number = 0; number < 3; number++) store.Writes.Add(_ => { });
        AppDomain.CurrentDomain.FirstChanceException -= Count;

        Assert.Equal(0, thrown);
    }

    [Fact]
    public void A_batch_doesnt_wait_for_the_disk_and_what_is_written_by_itself_does()
    {
        using var store = new TempStore();
        object? ofBatch = null, ofWrite = null;
        store.Writes.Add(connection => ofBatch = connection.Scalar("PRAGMA synchronous;"));

        store.Writes.Flush();
        store.Database.Write(connection => ofWrite = connection.Scalar("PRAGMA synchronous;"));

        Assert.Equal(1L, ofBatch); // NORMAL
        Assert.Equal(2L, ofWrite); // FULL
    }

    [Fact]
    public async Task Stopping_writes_what_is_queued()
    {
        using var store = new TempStore();
        store.Writes.Add(connection => connection.Execute("INSERT INTO states VALUES ('a', '1', '');"));

        await store.Writes.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM states"));
    }

    [Fact]
    public void A_batch_that_fails_is_kept_and_written_later()
    {
        using var store = new TempStore();
        store.Database.Write(connection => connection.Execute("CREATE TRIGGER full BEFORE INSERT ON states BEGIN SELECT RAISE(ABORT, 'no'); END;"));
        store.Writes.Add(connection => connection.Execute("INSERT INTO states VALUES ('a', '1', '');"));
        store.Writes.Add(connection => connection.Execute("INSERT INTO states VALUES ('b', '1', '');"));
        Assert.Throws<StoreException>(store.Writes.Flush);

        store.Database.Write(connection => connection.Execute("DROP TRIGGER full;"));
        store.Writes.Flush();

        Assert.Equal(2, store.Scalar<long>("SELECT count(*) FROM states"));
    }
}
