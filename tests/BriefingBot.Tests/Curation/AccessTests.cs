using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Tests.EndToEnd;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Curation;

public sealed class AccessTests : CurationTest
{
    [Theory]
    [InlineData("member")]
    [InlineData("moderator")]
    public async Task Only_admins_run_the_commands_even_with_a_forged_menu(string user)
    {
        (string Command, object Options)[] commands =
        [
            ("fact add", new { }),
            ("fact edit", new { fact = "yoon-removed" }),
            ("fact retire", new { fact = "yoon-removed", reason = "no" }),
            ("fact restore", new { fact = "yoon-removed", reason = "no" }),
            ("fact dispute", new { fact = "yoon-removed", reason = "no" }),
            ("fact history", new { fact = "yoon-removed" }),
            ("fact show", new { fact = "yoon-removed" }),
            ("facts import", new { file = File("a.yaml", "topic: a") }),
            ("facts export", new { }),
            ("facts gaps", new { }),
            ("facts review", new { }),
            ("settings", new { gaps = true }),
        ];
        foreach (var (command, options) in commands)
        {
            var answer = await Bot.CommandAsync(command, options, user, forged: true);

            Assert.Contains("for this server's admins", Shown.Text(answer["message"]), StringComparison.Ordinal);
            Assert.Null(answer["modal"]);
        }

        Assert.Empty((await Bot.AutocompleteAsync("fact show", "fact", new { fact = "yoon" }, user, forged: true))["choices"]!.AsArray());
        Assert.Equal(0, Stored("SELECT count(*) FROM audit_entries"));
    }

    [Theory]
    [InlineData("member")]
    [InlineData("moderator")]
    public async Task Only_admins_press_the_buttons_even_forged_ones(string user)
    {
        var preview = await RunAsync("fact retire", new { fact = "yoon-removed", reason = "test" });
        var save = Shown.Button(preview, "Save");
        var shared = await PublicMessageAsync();

        foreach (var verb in (string[])["fact.form", "fact.fields", "fact.change", "fact.extend", "fact.preview", "fact.save", "fact.shelve", "fact.replace", "fact.cancel", "fact.revert", "fact.correct", "import.save", "import.compare", "import.preview", "import.cancel", "review.open", "review.preview", "review.approve", "review.dismiss", "review.replace", "gap.draft", "gap.dismiss"])
        {
            var answer = Reply(await Bot.ForgeAsync(shared, save.Replace("fact.save", verb, StringComparison.Ordinal), user));

            Assert.Contains("for this server's admins", Shown.Text(answer), StringComparison.Ordinal);
        }

        Assert.Equal(0, Stored("SELECT count(*) FROM overlay_revisions"));
    }

    [Fact]
    public async Task An_admin_who_lost_the_role_can_no_longer_save_what_is_open()
    {
        var preview = await RunAsync("fact retire", new { fact = "yoon-removed", reason = "test" });
        await Bot.SetRolesAsync("admin", 0);

        Assert.Contains("for this server's admins", Shown.Text(await PressAsync(preview, "Save")), StringComparison.Ordinal);
        Assert.Equal(0, Stored("SELECT count(*) FROM overlay_revisions"));
    }

    [Fact]
    public async Task A_button_works_for_its_admin_in_its_server_until_it_expires_and_unaltered_only()
    {
        var preview = await RunAsync("fact retire", new { fact = "yoon-removed", reason = "test" });
        var save = Shown.Button(preview, "Save");
        var shared = await PublicMessageAsync();
        var elsewhere = await PublicMessageAsync(server: 1);

        // Every byte changed.
        for (var at = 0; at < save.Length; at++)
        {
            var altered = save[..at] + (save[at] == 'x' ? 'y' : 'x') + save[(at + 1)..];
            Assert.Matches("no longer works|earlier version|has expired", Shown.Text(Reply(await Bot.ForgeAsync(shared, altered, "admin"))));
        }

        Assert.Contains("belongs to the admin who opened it", Shown.Text(Reply(await Bot.ForgeAsync(shared, save, "admin2"))), StringComparison.Ordinal);
        Assert.Contains("no longer works", Shown.Text(Reply(await Bot.ForgeAsync(elsewhere, save, "admin"))), StringComparison.Ordinal);

        Store("UPDATE drafts SET expires_at = expires_at - 3600001");
        Assert.Contains("has expired", Shown.Text(Reply(await Bot.ForgeAsync(shared, save, "admin"))), StringComparison.Ordinal);
        Assert.Equal(0, Stored("SELECT count(*) FROM overlay_revisions"));

        Store("UPDATE drafts SET expires_at = expires_at + 3600001");
        Assert.Contains("Saved", Shown.Text(await PressAsync(preview, "Save")), StringComparison.Ordinal);

        // Used up: a replay does nothing.
        Assert.Contains("no longer works", Shown.Text(Reply(await Bot.ForgeAsync(shared, save, "admin"))), StringComparison.Ordinal);
        Assert.Equal(1, Stored("SELECT count(*) FROM overlay_revisions"));
    }

    [Fact]
    public async Task A_numbered_button_means_nothing_for_another_number()
    {
        await AddBakeryAsync();
        var id = await BakeryIdAsync();
        await SaveAsync(await Bot.CommandAsync("fact edit", new { fact = id }, "admin"), new { text = "It is called Silver Crust.", reason = "Misheard" }, "Save");
        var back = Shown.Button(await RunAsync("fact history", new { fact = id }), "Go back to revision 1");
        var shared = await PublicMessageAsync();

        for (var at = 0; at < back.Length; at++)
        {
            var altered = back[..at] + (back[at] == 'x' ? 'y' : 'x') + back[(at + 1)..];
            Assert.Matches("no longer works|earlier version|has expired", Shown.Text(Reply(await Bot.ForgeAsync(shared, altered, "admin"))));
        }

        Assert.Contains("belongs to the admin", Shown.Text(Reply(await Bot.ForgeAsync(shared, back, "admin2"))), StringComparison.Ordinal);
        Assert.Equal(2, Stored("SELECT count(*) FROM overlay_revisions"));
    }

    [Fact]
    public async Task An_admin_of_one_server_is_nobody_in_another()
    {
        await Bot.SetRolesAsync("admin", 1);

        var answer = await Bot.CommandAsync("fact edit", new { fact = "yoon-removed" }, "admin", server: 1, forged: true);

        Assert.Contains("for this server's admins", Shown.Text(answer["message"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fact", "show", Deferral.PrivateReply)]
    [InlineData("facts", "review", Deferral.PrivateReply)]
    [InlineData("briefing", "list", Deferral.PrivateReply)]
    [InlineData("fact", "edit", Deferral.Never)]
    [InlineData("ask", null, Deferral.PublicReply)]
    public async Task Where_answers_are_public_what_admins_do_is_still_put_off_privately(string root, string? subcommand, Deferral expected)
    {
        await RunAsync("settings", new { answers = "public" });
        var interaction = new Interaction
        {
            Id = new Snowflake(1),
            ApplicationId = new Snowflake(2),
            Token = new InteractionToken("t"),
            Type = InteractionType.ApplicationCommand,
            GuildId = Snowflake.Parse(Bot.Guild(0), System.Globalization.CultureInfo.InvariantCulture),
            Data = new InteractionData
            {
                Name = root,
                Options = subcommand is null ? null : [new InteractionOption { Name = subcommand, Type = ApplicationCommandOptionType.SubCommand }],
            },
        };

        Assert.Equal(expected, Bot.Services.GetRequiredService<IInteractionHandler>().DeferralFor(interaction));
    }

    private long Stored(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Store(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Bot.StorePath};Pooling=False;Default Timeout=10");
        connection.Open();
        return connection;
    }
}
