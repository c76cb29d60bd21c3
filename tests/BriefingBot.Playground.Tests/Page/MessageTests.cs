using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingBot.Playground.Tests.Page;

public sealed class MessageTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_private_answer_is_shared_by_its_button_and_dismissed()
    {
        var page = await OpenAsync(Samples.Commands(), new()
        {
            ["summary"] = _ => (4, Samples.Card()),
            ["share"] = _ => (4, Samples.Card(ephemeral: false)),
        });
        await RunAsync(page, "/summary ");

        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Expect(page.Locator(".message")).ToHaveCountAsync(2);
        await SnapAsync(page, "shared");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).ClickAsync();

        await Expect(page.Locator(".message")).ToHaveCountAsync(1);
        Assert.Single((await As("admin").MessagesAsync(await GeneralAsync())).AsArray());
        Assert.Empty(Problems);
    }

    [Fact]
    public async Task A_command_without_an_answer_says_so_after_three_seconds()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await RunAsync(page, "/silent ");

        await Expect(page.GetByText("Sending command…")).ToBeVisibleAsync();
        await Expect(page.GetByText("The application did not respond")).ToBeVisibleAsync();
        await SnapAsync(page, "no-response");
    }

    [Fact]
    public async Task A_deferred_answer_shows_that_the_bot_is_thinking()
    {
        var page = await OpenAsync(Samples.Commands(), new() { ["summary"] = _ => (5, new JsonObject { ["flags"] = 64 }) });
        await RunAsync(page, "/summary ");
        await Expect(page.GetByText("BriefingBot is thinking…")).ToBeVisibleAsync();

        var interaction = Script.Received.Last();
        await Bot.SendAsync("PATCH", $"webhooks/{Server.ApplicationId}/{interaction["token"]}/messages/@original", Samples.Embed());

        await Expect(page.GetByText("A title")).ToBeVisibleAsync();
        await Expect(page.GetByText("BriefingBot is thinking…")).ToBeHiddenAsync();
        await SnapAsync(page, "embed");
    }

    [Fact]
    public async Task A_choice_from_a_select_reaches_the_bot()
    {
        var page = await OpenAsync(Samples.Commands(), new()
        {
            ["summary"] = _ => (4, Samples.Card()),
            ["related"] = _ => (7, new JsonObject { ["components"] = new JsonArray(Samples.Text("The answer about *closing*.")) }),
        });
        await RunAsync(page, "/summary ");

        await page.GetByRole(AriaRole.Button, new() { Name = "Related facts" }).ClickAsync();
        await SnapAsync(page, "select");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("The answer about closing.")).ToBeVisibleAsync();
        Assert.Equal("b", (string?)Script.Received.Last()["data"]!["values"]![0]);
    }

    [Fact]
    public async Task A_modal_opens_with_its_values_and_sends_the_changed_ones()
    {
        var page = await OpenAsync(Samples.Commands(), new()
        {
            ["edit"] = _ => (9, Samples.Modal()),
            ["edit-form"] = _ => (4, new JsonObject { ["content"] = "Saved.", ["flags"] = 64 }),
        });
        await RunAsync(page, "/edit ");

        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Change a fact" })).ToBeVisibleAsync();
        await SnapAsync(page, "modal");
        await page.GetByLabel("Text").FillAsync("The harbour reopened again.");
        await page.GetByLabel("Claim").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var fields = Script.Received.Last()["data"]!["components"]!.AsArray();
        Assert.Equal("The harbour reopened again.", (string?)fields[1]!["component"]!["value"]);
        Assert.Equal("published", (string?)fields[2]!["component"]!["values"]![0]);
        Assert.Equal("claim", (string?)fields[3]!["component"]!["value"]);
        Assert.True((bool?)fields[4]!["component"]!["value"]);
        Assert.Empty(Problems);
    }

    [Fact]
    public async Task The_message_menu_runs_the_bots_message_commands()
    {
        var page = await OpenAsync(Samples.Commands(), new() { ["Check against the facts"] = _ => (4, new JsonObject { ["content"] = "Supported.", ["flags"] = 64 }) });
        await As("admin").SayAsync(await GeneralAsync(), "The harbour reopened in 2023.");

        await page.GetByText("The harbour reopened in 2023.").ClickAsync(new() { Button = MouseButton.Right });
        await SnapAsync(page, "message-menu");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Check against the facts" }).ClickAsync();

        await Expect(page.GetByText("Supported.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("The harbour reopened in 2023.", (string?)Script.Received.Last()["data"]!["resolved"]!["messages"]!.AsObject().Single().Value!["content"]);
    }

    [Fact]
    public async Task Nothing_in_a_message_runs_as_HTML()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        var attack = "<img src=x onerror=\"document.title='owned'\"> <script>document.title='owned'</script> [x](javascript:document.title='owned') https://example.org/\"onmouseover=\"x";
        await As("admin").SayAsync(await GeneralAsync(), attack);
        await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", new JsonObject
        {
            ["flags"] = 32768,
            ["components"] = new JsonArray(Samples.Text(attack), new JsonObject { ["type"] = 1, ["components"] = new JsonArray(Samples.Button("<b>bold</b>", "x", 1)) }),
        });

        await Expect(page.GetByText("<script>").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "<b>bold</b>" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("#messages img, #messages script, #messages b").CountAsync());
        Assert.Equal(0, await page.Locator("#messages a[href^='javascript']").CountAsync());
        Assert.DoesNotContain("owned", await page.TitleAsync(), StringComparison.Ordinal);
    }

    private static async Task RunAsync(IPage page, string line)
    {
        await page.Locator("#composer-input").ClickAsync();
        await page.Keyboard.TypeAsync(line);
        await page.Keyboard.PressAsync("Enter");
    }
}
