using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingBot.Playground.Tests.Page;

public sealed class PeopleTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task Acting_as_a_moderator_offers_the_moderators_commands()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await page.Keyboard.TypeAsync("/brief");
        await Expect(page.GetByText("No such command here.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Acting as Mira" }).ClickAsync();
        await SnapAsync(page, "act-as");
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Theo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Acting as Theo" })).ToBeVisibleAsync();
        await page.Locator("#composer-input").FillAsync("/brief");

        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "/briefing preview" })).ToBeVisibleAsync();
        Assert.Empty(Problems);
    }

    [Fact]
    public async Task A_mention_typed_by_name_reaches_the_bot_with_its_content()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        using var listener = await Bot.ConnectAsync();

        await page.Locator("#composer-input").ClickAsync();
        await page.Keyboard.TypeAsync("Hello @Brief");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("when did it reopen?");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".message .mention")).ToHaveTextAsync("@BriefingBot");
        var said = (await Member.MessagesAsync(await GeneralAsync()))[0]!;
        Assert.Equal($"Hello <@{Server.ApplicationId}> when did it reopen?", (string?)said["content"]);
        Assert.Equal(Server.ApplicationId, (string?)said["mentions"]![0]!["id"]);
        await SnapAsync(page, "mention");
    }

    [Fact]
    public async Task A_message_in_another_channel_marks_it_unread()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await Bot.PostAsync($"channels/{await Member.ChannelAsync("briefings")}/messages", new JsonObject { ["content"] = "Good morning." });

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "briefings, unread" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "briefings, unread" }).ClickAsync();

        await Expect(page.GetByText("Good morning.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "briefings, unread" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_direct_message_goes_to_the_bot()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await page.GetByRole(AriaRole.Button, new() { Name = "Direct messages" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "BriefingBot" }).First).ToBeVisibleAsync();

        await page.Locator("#composer-input").FillAsync("What happened?");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".message")).ToContainTextAsync("What happened?");
        await SnapAsync(page, "dm");
    }

    [Fact]
    public async Task A_narrow_window_keeps_the_channel_usable()
    {
        var page = await OpenAsync(Samples.Commands(), new() { ["summary"] = _ => (4, Samples.Card()) }, width: 390, height: 800);
        await page.Locator("#composer-input").ClickAsync();
        await page.Keyboard.TypeAsync("/summary ");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Only you can see this")).ToBeVisibleAsync();
        await SnapAsync(page, "narrow");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show channels" }).ClickAsync();
        await SnapAsync(page, "narrow-sidebar");
        await page.GetByRole(AriaRole.Button, new() { Name = "briefings" }).ClickAsync();
        await Expect(page.Locator("#channel-name")).ToHaveTextAsync("briefings");
    }
}
