using System.Collections.Immutable;
using System.Text;
using BriefingBot.Sqlite.Facts;
using BriefingBot.Sqlite.Maintenance;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Tests;

public sealed class MaintenanceTests
{
    [Fact]
    public void A_backup_of_a_store_in_use_holds_its_facts_and_starts_held()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        using var reader = store.Database.Connect();
        var file = Path.Combine(store.Folder, "backups", "monday.db");

        store.Maintenance.Backup(file);

        var restored = Database.Open(new StoreOptions { Path = file });
        var maintenance = new StoreMaintenance(restored, store.Time);
        Assert.Equal("f", Assert.Single(Assert.Single(new FactStore(restored, store.Time).LoadTopics()).Facts).Id.Value);
        Assert.Equal("restored from the backup of 2026-01-02 03:04 UTC", maintenance.HeldBecause);
        Assert.Null(store.Maintenance.HeldBecause);
        Assert.True(maintenance.Release());
        Assert.Null(maintenance.HeldBecause);
        Assert.False(maintenance.Release());
    }

    [Fact]
    public void A_backup_is_one_file()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);

        store.Maintenance.Backup(Path.Combine(store.Folder, "backups", "monday.db"));

        Assert.Equal(["monday.db"], Directory.GetFiles(Path.Combine(store.Folder, "backups")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_backup_never_replaces_a_file()
    {
        using var store = new TempStore();
        var file = Path.Combine(store.Folder, "precious.txt");
        File.WriteAllText(file, "precious");

        var refused = Assert.Throws<StoreException>(() => store.Maintenance.Backup(file));

        Assert.Equal($"the backup '{file}' exists already; name a new file", refused.Message);
        Assert.Equal("precious", File.ReadAllText(file));
    }

    [Fact]
    public void A_sound_store_checks_clean()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"), Packs.Fact("g"))]);
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f", "It snowed."))]);

        Assert.Empty(store.Maintenance.Check());
    }

    [Fact]
    public void A_revision_that_was_tampered_with_is_found()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        store.Database.Write(connection =>
        {
            connection.Execute("DROP TRIGGER fact_revisions_are_not_changed;");
            connection.Execute("UPDATE fact_revisions SET content = replace(content, 'rained', 'snowed');");
        });

        Assert.Equal(["fact a/f, revision 1: the content isn't what was hashed"], store.Maintenance.Check());
    }

    [Fact]
    public void A_dangling_row_is_found()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        using (var connection = store.Database.Connect())
        {
            connection.Execute("PRAGMA foreign_keys = OFF; UPDATE facts SET revision = 7;");
        }

        Assert.Equal(["table facts: a row points at a row of fact_revisions that isn't there"], store.Maintenance.Check());
    }

    [Fact]
    public void A_damaged_page_is_found()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", [.. Enumerable.Range(0, 500).Select(i => Packs.Fact($"f{i}"))])]);
        using (var connection = store.Database.Connect())
        {
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(store.Path, FileMode.Open))
        {
            file.Position = file.Length - 4_096;
            file.Write(Encoding.ASCII.GetBytes(new string('x', 4_096)));
        }

        Assert.NotEmpty(Damage(store));
    }

    private static ImmutableArray<string> Damage(TempStore store)
    {
        try
        {
            return store.Maintenance.Check();
        }
        catch (StoreException exception) when (exception.Failure is StoreFailure.Corrupted)
        {
            return [exception.Message];
        }
    }
}
