namespace BriefingBot.Sqlite.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public void Every_connection_is_set_so_that_a_commit_survives_a_power_loss()
    {
        using var store = new TempStore();

        for (var i = 0; i < 20; i++)
        {
            using var connection = store.Database.Connect();
            Assert.Equal("wal", connection.Scalar("PRAGMA journal_mode;"));
            Assert.Equal(2L, connection.Scalar("PRAGMA synchronous;"));
            Assert.Equal(1L, connection.Scalar("PRAGMA foreign_keys;"));
            Assert.Equal(30_000L, connection.Scalar("PRAGMA busy_timeout;"));

            // What the next user of the pooled connection must not inherit.
            connection.Execute("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 1;");
        }
    }

    [Fact]
    public async Task Sixteen_writers_at_once_lose_nothing_and_see_no_error()
    {
        using var store = new TempStore();
        var second = store.Open();
        store.Database.Write(connection => connection.Execute("INSERT INTO states VALUES ('count', '0', '');"));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() =>
        {
            // Two databases on one file are two processes' worth of locking.
            var database = writer % 2 == 0 ? store.Database : second;
            for (var i = 0; i < 25; i++)
            {
                database.Write(connection => connection.Execute("UPDATE states SET value = CAST(value AS INTEGER) + 1 WHERE key = 'count';"));
            }
        })));

        Assert.Equal("400", store.Scalar<string>("SELECT value FROM states WHERE key = 'count'"));
    }

    [Fact]
    public void A_change_that_fails_midway_leaves_everything_as_it_was()
    {
        using var store = new TempStore();

        Assert.Throws<InvalidOperationException>(() => store.Database.Write(connection =>
        {
            connection.Execute("INSERT INTO states VALUES ('a', '1', '');");
            throw new InvalidOperationException();
        }));

        Assert.Equal(0, store.Scalar<long>("SELECT count(*) FROM states"));
    }

    [Fact]
    public void A_revision_can_neither_be_changed_nor_deleted()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);

        Assert.Throws<StoreException>(() => store.Database.Write(connection => connection.Execute("UPDATE fact_revisions SET content = '{}';")));
        Assert.Throws<StoreException>(() => store.Database.Write(connection => connection.Execute("DELETE FROM fact_revisions;")));
    }

    [Fact]
    public void The_folder_of_the_store_is_made_when_missing()
    {
        using var store = new TempStore();

        Database.Open(new StoreOptions { Path = Path.Combine(store.Folder, "data", "deep", "bot.db") });

        Assert.True(File.Exists(Path.Combine(store.Folder, "data", "deep", "bot.db")));
    }

    [Fact]
    public void A_store_of_the_first_schema_is_upgraded_with_its_facts()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        store.Database.Write(connection =>
        {
            connection.Execute("PRAGMA defer_foreign_keys = ON;");
            foreach (var table in LaterTables(connection))
            {
                connection.Execute($"DROP TABLE \"{table}\";");
            }

            connection.Execute("PRAGMA user_version = 1;");
        });

        store.Open();

        Assert.Equal(Schema.Version, store.Scalar<long>("PRAGMA user_version"));
        Assert.Equal(0, store.Scalar<long>("SELECT count(*) FROM receipts"));
        Assert.Single(store.Facts.LoadTopics());
    }

    // Everything that scripts after the first have made.
    private static List<string> LaterTables(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        var assembly = typeof(Database).Assembly;
        using var script = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).First(name => name.EndsWith(".sql", StringComparison.Ordinal)))!);
        var first = script.ReadToEnd();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%';";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            if (!first.Contains($"CREATE TABLE {reader.GetString(0)} ", StringComparison.Ordinal))
            {
                tables.Add(reader.GetString(0));
            }
        }

        return tables;
    }

    [Fact]
    public void Pooled_connections_are_never_lent_twice()
    {
        using var store = new TempStore();
        var database = store.Database;

        Parallel.For(0, 4, _ =>
        {
            for (var i = 0; i < 250; i++)
            {
                using var first = database.Connect();
                using var second = database.Connect();
                Assert.NotSame(first.Handle, second.Handle);
            }
        });
    }
}
