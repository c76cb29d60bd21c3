using System.Text;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Tests;

public sealed class RefusedStoreTests
{
    [Fact]
    public void A_directory_is_no_store()
    {
        using var store = new TempStore();

        var refused = Refused(store.Folder);

        Assert.Equal(StoreFailure.Unreachable, refused.Failure);
        Assert.Equal($"the store '{store.Folder}' is a directory; set Store:Path to a file in it, for example {store.Folder}/briefingbot.db", refused.Message);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_named()
    {
        using var store = new TempStore();
        File.WriteAllText(store.Path, "x");

        var refused = Refused(Path.Combine(store.Path, "bot.db"));

        Assert.Equal(StoreFailure.Unreachable, refused.Failure);
        Assert.StartsWith($"the folder of the store '{store.Path}/bot.db' can't be made: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_file_is_no_database_and_stays_as_it_is()
    {
        using var store = new TempStore();
        var text = string.Concat(Enumerable.Repeat("Dear diary, ", 1_000));
        File.WriteAllText(store.Path, text);

        var refused = Refused(store.Path);

        Assert.Equal(StoreFailure.Corrupted, refused.Failure);
        Assert.Equal($"the store '{store.Path}' is not a database; set Store:Path to another file, or move this one away", refused.Message);
        Assert.Equal(text, File.ReadAllText(store.Path));
    }

    [Fact]
    public void A_damaged_database_is_called_damaged()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", [.. Enumerable.Range(0, 200).Select(i => Packs.Fact($"f{i}"))])]);
        using (var connection = store.Database.Connect())
        {
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(store.Path);
        Encoding.ASCII.GetBytes(new string('x', 4_000)).CopyTo(bytes, 100);
        File.WriteAllBytes(store.Path, bytes);

        var refused = Refused(store.Path);

        Assert.Equal(StoreFailure.Corrupted, refused.Failure);
        Assert.Equal($"the store '{store.Path}' is damaged; restore a backup, or move the file away to begin anew", refused.Message);
    }

    [Fact]
    public void A_newer_schema_is_refused_and_left_alone()
    {
        using var store = new TempStore();
        store.Database.Write(connection => connection.Execute("PRAGMA user_version = 999;"));

        var refused = Refused(store.Path);

        Assert.Equal(StoreFailure.Newer, refused.Failure);
        Assert.Equal(
            $"the store '{store.Path}' has schema 999, and this program knows {Schema.Version}; install the newer program, or restore a backup made before the upgrade",
            refused.Message);
        Assert.Equal(999, store.Scalar<long>("PRAGMA user_version"));
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        using var store = new TempStore();
        using (var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            connection.Open();
            connection.Execute("CREATE TABLE bookmarks (url TEXT);");
        }

        var refused = Refused(store.Path);

        Assert.Equal(StoreFailure.Foreign, refused.Failure);
        Assert.Equal($"the store '{store.Path}' is another program's database; set Store:Path to a file of its own", refused.Message);
    }

    [Fact]
    public void A_locked_store_is_called_locked()
    {
        using var store = new TempStore();
        using var other = store.Database.Connect();
        using var transaction = other.BeginTransaction(deferred: false);

        var refused = Assert.Throws<StoreException>(() => Database.Open(new StoreOptions { Path = store.Path, LockTimeout = TimeSpan.FromMilliseconds(50) }));

        Assert.Equal(StoreFailure.Locked, refused.Failure);
        Assert.Equal($"the store '{store.Path}' is locked by another process; stop that process and try again", refused.Message);
    }

    [Fact]
    public void A_full_disk_loses_nothing_that_was_kept()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        var pages = store.Scalar<long>("PRAGMA page_count");
        var full = Database.Open(new StoreOptions { Path = store.Path, MaxPages = pages + 2 });
        var facts = new Facts.FactStore(full, store.Time);

        var refused = Assert.Throws<StoreException>(() => facts.ImportPacks([Packs.Topic("a", [.. Enumerable.Range(0, 1_000).Select(i => Packs.Fact($"g{i}"))])]));

        Assert.Equal(StoreFailure.DiskFull, refused.Failure);
        Assert.Equal($"the store '{store.Path}' can't grow: the disk is full; free some space", refused.Message);
        Assert.Equal(["f"], store.Facts.LoadTopics().Single().Facts.Select(fact => fact.Id.Value));
        Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM fact_revisions"));
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_called_so()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        SqliteConnection.ClearAllPools();

        // Root may write whatever the mode says, so SQLite itself is told to refuse.
        using var connection = new SqliteConnection($"Data Source={store.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var sqlite = Assert.Throws<SqliteException>(() => connection.Execute("DELETE FROM topics;"));

        var refused = StoreErrors.From(store.Path, sqlite);

        Assert.Equal(StoreFailure.ReadOnly, refused.Failure);
        Assert.Equal($"the store '{store.Path}' can't be written; let the bot's user write the file and its folder", refused.Message);
    }

    private static StoreException Refused(string path) => Assert.Throws<StoreException>(() => Database.Open(new StoreOptions { Path = path }));
}
