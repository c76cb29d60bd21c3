using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingBot.Playground.Tests.Page;

public sealed class SlashMenuTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_command_is_chosen_filled_in_and_answered_by_keyboard()
    {
        var page = await OpenAsync(Samples.Commands(), new()
        {
            ["ask"] = _ => (4, Samples.Card()),
            ["ask?"] = _ => (8, new JsonObject { ["choices"] = new JsonArray(Samples.Choice("The harbour", "harbour"), Samples.Choice("The lighthouse", "lighthouse")) }),
        });

        await page.Keyboard.TypeAsync("/a");
        await Expect(page.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await SnapAsync(page, "slash-menu");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("When did it reopen?");
        await page.GetByLabel("Add option topic: Which story").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "The harbour" })).ToBeVisibleAsync();
        await SnapAsync(page, "autocomplete");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Only you can see this")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The harbour reopened in 2023" })).ToBeVisibleAsync();
        await SnapAsync(page, "answer");
        var options = Script.Received.Last()["data"]!["options"]!;
        Assert.Equal("When did it reopen?", (string?)options[0]!["value"]);
        Assert.Equal("harbour", (string?)options[1]!["value"]);
        Assert.Empty(Problems);
    }
}
