using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Curation;

public sealed class AuditTests : IDisposable
{
    private readonly CommandWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("UPDATE audit_entries SET detail = 'Somebody else did it.' WHERE number = 1", "entry 1 of server 1 isn't what was written")]
    [InlineData("UPDATE audit_entries SET actor = 7 WHERE number = 2", "entry 2 of server 1 isn't what was written")]
    [InlineData("DELETE FROM audit_entries WHERE number = 1", "entry 1 of server 1 is missing")]
    [InlineData("UPDATE overlay_revisions SET content = replace(content, 'retired', 'published')", "aren't what was saved")]
    [InlineData("UPDATE overlay_revisions SET editor = 7 WHERE id = 1", "aren't what was saved")]
    [InlineData("DELETE FROM overlay_revisions WHERE id = 1", "aren't what was saved")]
    [InlineData("DELETE FROM audit_entries WHERE number = 2", "nothing stands for revision")]
    public async Task Whatever_is_changed_behind_its_back_is_found_by_the_check(string sql, string expected)
    {
        await RetireAsync("base-0");
        await RetireAsync("base-1");
        Assert.Empty(_world.Damage());

        Tamper(sql);

        Assert.Contains(_world.Damage(), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET actor = 7")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("UPDATE overlay_revisions SET editor = 7")]
    [InlineData("DELETE FROM overlay_revisions")]
    public async Task The_store_itself_refuses_to_change_what_was_written(string sql)
    {
        await RetireAsync("base-0");

        Assert.Matches("only added to|is never", Assert.Throws<SqliteException>(() => Execute(sql)).Message);
        Assert.Empty(_world.Damage());
    }

    [Theory]
    [InlineData("fact add")]
    [InlineData("fact edit")]
    [InlineData("fact retire")]
    [InlineData("fact restore")]
    [InlineData("fact dispute")]
    [InlineData("fact history")]
    [InlineData("fact show")]
    [InlineData("facts import")]
    [InlineData("facts export")]
    [InlineData("facts gaps")]
    [InlineData("facts review")]
    [InlineData("settings")]
    public async Task Nothing_is_curated_in_direct_messages(string command)
    {
        var alone = CommandWorld.Admin(1, 101) with { GuildId = null };

        var reply = CommandWorld.Reply(await _world.RunAsync(alone, command, ("fact", "base-0"), ("reason", "x")));

        Assert.Contains("works in servers only", CommandWorld.Text(reply), StringComparison.Ordinal);
    }

    private async Task RetireAsync(string fact)
    {
        var admin = CommandWorld.Admin(1, 101);
        var preview = CommandWorld.Reply(await _world.RunAsync(admin, "fact retire", ("fact", fact), ("reason", "because")));
        await _world.PressAsync(admin, CommandWorld.Button(preview, "Save"));
        Assert.Equal(FactStatus.Retired, _world.Knowledge.For(1).Find(new(CommandWorld.Topic, new FactId(fact)))!.Status);
    }

    private void Tamper(string sql) => Execute(
        "DROP TRIGGER overlay_revisions_are_not_changed; DROP TRIGGER overlay_revisions_are_not_deleted; DROP TRIGGER audit_entries_are_not_changed; DROP TRIGGER audit_entries_are_not_deleted;" + sql);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_world.StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
