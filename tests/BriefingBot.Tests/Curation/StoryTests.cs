using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using BriefingBot.Tests.EndToEnd;

namespace BriefingBot.Tests.Curation;

public sealed class StoryTests : CurationTest
{
    [Fact]
    public async Task A_question_that_was_not_covered_becomes_a_fact_and_its_correction_reaches_the_shared_answer()
    {
        await RunAsync("settings", new { gaps = true, approvals = true, audit_channel = Bot.Channel("briefings", "admin") });

        // Asked in vain.
        var refused = await RunAsync("ask", new { question = Bakery }, "member");
        Assert.Contains("doesn't cover", Shown.Text(refused), StringComparison.Ordinal);
        Assert.Contains("direct message", Shown.Text(await PressAsync(refused, "Tell me when it's covered", "member")), StringComparison.Ordinal);

        // Drafted by one admin.
        var gaps = await RunAsync("facts gaps");
        Assert.Contains(Bakery, Shown.Text(gaps), StringComparison.Ordinal);
        Assert.DoesNotContain("Mira", Shown.Text(gaps), StringComparison.Ordinal);
        var form = await Bot.PressAsync(gaps, "Draft a fact", "admin");
        var preview = Reply(await Bot.SubmitAsync(form, new { text = "The bakery in Busan is called Golden Crust." }, "admin"));
        Assert.Contains("Checks: all passed", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains("1 listed question", Shown.Text(preview), StringComparison.Ordinal);
        var waiting = await PressAsync(preview, "Publish");
        Assert.Contains("waits for review", Shown.Text(waiting), StringComparison.Ordinal);
        Assert.Contains("doesn't cover", await AskAsync(), StringComparison.Ordinal);

        // Approved by another, not by the first.
        var own = Reply(await Bot.ChooseAsync(await RunAsync("facts review"), "1", "admin"));
        Assert.DoesNotContain("Approve", Shown.Buttons(own));
        var approve = Shown.Button(own, "Take it back").Replace("review.dismiss", "review.approve", StringComparison.Ordinal);
        Assert.Contains("Nobody approves their own change", Shown.Text(Reply(await Bot.ForgeAsync(own, approve, "admin"))), StringComparison.Ordinal);
        Assert.Contains("revision 1", Shown.Text(await ApproveAsync("1")), StringComparison.Ordinal);

        // Answered, shared, told.
        var answer = await RunAsync("ask", new { question = Bakery }, "member");
        Assert.Contains("Golden Crust", Shown.Text(answer), StringComparison.Ordinal);
        var shared = await PressAsync(answer, "Share", "member");
        await EventuallyAsync(async () => (await Bot.DirectMessagesAsync("member")).Any(message => Shown.Text(message).Contains("Golden Crust", StringComparison.Ordinal)));
        Assert.Contains("No gaps", Shown.Text(await RunAsync("facts gaps")), StringComparison.Ordinal);

        // Edited: the shared answer is corrected.
        var id = await BakeryIdAsync();
        var changed = await SaveAsync(await Bot.CommandAsync("fact edit", new { fact = id }, "admin"), new { text = "The bakery in Busan is called Silver Crust.", reason = "Misheard" }, "Save");
        Assert.Contains("waits for review", Shown.Text(changed), StringComparison.Ordinal);
        var saved = await ApproveAsync("2");
        Assert.Contains("1 post says the earlier text", Shown.Text(saved), StringComparison.Ordinal);
        Assert.Contains("1 post will say the new text", Shown.Text(await PressAsync(saved, "Mark it corrected", "admin2")), StringComparison.Ordinal);
        await EventuallyAsync(async () => Shown.Text(await FindAsync(shared)).Contains("Silver Crust", StringComparison.Ordinal));
        var corrected = await FindAsync(shared);
        Assert.Contains("Corrected on", Shown.Text(corrected), StringComparison.Ordinal);
        Assert.Contains("It said before: The bakery in Busan is called Golden Crust.", Shown.Text(corrected), StringComparison.Ordinal);
        Assert.Contains("Shared by", Shown.Text(corrected), StringComparison.Ordinal);
        Assert.Equal(Shown.Buttons(shared), Shown.Buttons(corrected));
        await EventuallyAsync(async () => Shown.Text(await RunAsync("fact show", new { fact = id })).Contains("says revision 2", StringComparison.Ordinal));
        Assert.Contains("revision 2 · unchanged since", Shown.Text(Reply(await Bot.MenuAsync(corrected!, "Why this?"))), StringComparison.Ordinal);

        // The audit channel has every step.
        await EventuallyAsync(async () => (await Bot.MessagesAsync("admin", "briefings")).Count(message => Shown.Text(message).Contains("Audit log, entry", StringComparison.Ordinal)) >= 6);

        // Another server saw nothing of it.
        Assert.Contains("doesn't cover", await AskAsync(server: 1), StringComparison.Ordinal);
        Assert.Empty((await Bot.AutocompleteAsync("fact show", "fact", new { fact = "bakery" }, "admin", server: 1))["choices"]!.AsArray());
        Assert.Contains("No fact here has the id", Shown.Text(await RunAsync("fact show", new { fact = id }, server: 1)), StringComparison.Ordinal);

        await Bot.StopBotAsync();
        await Bot.StartBotAsync();
        Assert.Contains("Silver Crust", await AskAsync(), StringComparison.Ordinal);
        Assert.Contains("doesn't cover", await AskAsync(server: 1), StringComparison.Ordinal);
        Assert.All(Bot.Server.Requests, request => Assert.InRange(request.Status, 200, 299));
    }

    [Fact]
    public async Task A_correction_that_was_asked_for_before_a_restart_is_made_after_it()
    {
        await AddBakeryAsync();
        var shared = await PressAsync(await RunAsync("ask", new { question = Bakery }, "member"), "Share", "member");
        var saved = await SaveAsync(
            await Bot.CommandAsync("fact edit", new { fact = await BakeryIdAsync() }, "admin"), new { text = "The bakery in Busan is called Silver Crust.", reason = "Misheard" }, "Save");

        // Discord can't be reached for edits while the bot still runs.
        Bot.Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.Status, Method = "PATCH", Path = "/channels/", Status = 503 }];
        await PressAsync(saved, "Mark it corrected");
        await Bot.StopBotAsync();
        Bot.Server.Faults.Clear();
        Assert.DoesNotContain("Silver Crust", Shown.Text(await FindAsync(shared)), StringComparison.Ordinal);

        await Bot.StartBotAsync();

        await EventuallyAsync(async () => Shown.Text(await FindAsync(shared)).Contains("Silver Crust", StringComparison.Ordinal));
        Assert.Single(Shown.Text(await FindAsync(shared)).Split("Corrected on")[1..]);
    }

    [Fact]
    public async Task A_briefing_that_was_on_its_way_while_a_fact_changed_is_corrected_without_asking()
    {
        const string Before = "Lee Jae-myung was elected president of South Korea.";
        const string After = "Lee Jae-myung won the presidency of South Korea.";
        Bot.Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.Status, Method = "POST", Path = "/messages", Status = 503 }];
        await RunAsync("briefing post", user: "moderator");
        await EventuallyAsync(() => Task.FromResult(Bot.Server.Requests.Any(request => request.Status == 503)));

        var form = await Bot.CommandAsync("fact edit", new { fact = "lee-elected" }, "admin");
        var saved = await SaveAsync(form, new { text = After, reason = "Clearer" }, "Save");
        Assert.DoesNotContain("earlier text", Shown.Text(saved), StringComparison.Ordinal);
        Bot.Server.Faults.Clear();

        await EventuallyAsync(async () => (await Bot.MessagesAsync("moderator")).Any(message => Shown.Text(message).Contains("Corrected on", StringComparison.Ordinal)));
        var briefing = (await Bot.MessagesAsync("moderator")).Single(message => Shown.Text(message).Contains("Covered here so far", StringComparison.Ordinal));
        Assert.Contains(After, Shown.Text(briefing), StringComparison.Ordinal);
        Assert.Contains($"It said before: {Before}", Shown.Text(briefing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_fact_is_marked_in_the_posts_that_say_it()
    {
        await AddBakeryAsync();
        var shared = await PressAsync(await RunAsync("ask", new { question = Bakery }, "member"), "Share", "member");

        var preview = await RunAsync("fact retire", new { fact = await BakeryIdAsync(), reason = "There is no bakery" });
        var saved = await PressAsync(preview, "Save");
        await PressAsync(saved, "Mark it corrected");

        await EventuallyAsync(async () => Shown.Text(await FindAsync(shared)).Contains("Withdrawn: this line no longer stands", StringComparison.Ordinal));
        Assert.Contains("doesn't cover", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_is_gone_is_listed_as_one_that_cannot_be_edited()
    {
        await AddBakeryAsync();
        var shared = await PressAsync(await RunAsync("ask", new { question = Bakery }, "member"), "Share", "member");
        var id = await BakeryIdAsync();
        var saved = await SaveAsync(await Bot.CommandAsync("fact edit", new { fact = id }, "admin"), new { text = "It is called Silver Crust.", reason = "Misheard" }, "Save");
        await Bot.DeleteAsync(shared, "moderator");

        await PressAsync(saved, "Mark it corrected");

        await EventuallyAsync(async () => Shown.Text(await RunAsync("fact show", new { fact = id })).Contains("can't be edited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_texts_and_chooses()
    {
        await AddBakeryAsync();
        var id = await BakeryIdAsync();
        var first = await Bot.CommandAsync("fact edit", new { fact = id }, "admin");
        await SaveAsync(await Bot.CommandAsync("fact edit", new { fact = id }, "admin2"), new { text = "It is called Silver Crust.", reason = "Misheard" }, "Save", "admin2");

        var conflict = await SaveAsync(first, new { text = "It is called Bronze Crust.", reason = "Seen" }, "Save");

        Assert.Contains("Somebody else saved first", Shown.Text(conflict), StringComparison.Ordinal);
        Assert.Contains("Silver Crust", Shown.Text(conflict), StringComparison.Ordinal);
        Assert.Contains("Bronze Crust", Shown.Text(conflict), StringComparison.Ordinal);
        Assert.Contains("revision 3", Shown.Text(await PressAsync(conflict, "Replace theirs with mine")), StringComparison.Ordinal);

        // One click brings the earlier text back, as a new revision.
        var history = await RunAsync("fact history", new { fact = id });
        Assert.Contains("revision 4", Shown.Text(await PressAsync(history, "Go back to revision 2")), StringComparison.Ordinal);
        Assert.Contains("Silver Crust", Shown.Text(await RunAsync("fact show", new { fact = id })), StringComparison.Ordinal);
    }

    private async Task<JsonNode> ApproveAsync(string change) =>
        await PressAsync(Reply(await Bot.ChooseAsync(await RunAsync("facts review", user: "admin2"), change, "admin2")), "Approve", "admin2");

    private async Task<JsonNode?> FindAsync(JsonNode message) =>
        (await Bot.MessagesAsync("member")).FirstOrDefault(each => (string)each!["id"]! == (string)message["id"]!);
}
