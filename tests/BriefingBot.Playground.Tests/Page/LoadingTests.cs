using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingBot.Playground.Tests.Page;

/// <summary>What happens in the world while the page is still loading what was there before.</summary>
public sealed class LoadingTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_message_that_comes_before_the_page_listens_is_shown()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await page.RouteAsync("**/playground/events*", async route =>
        {
            await As("admin").SayAsync(await GeneralAsync(), "The harbour reopened.");
            await route.ContinueAsync();
        });

        await page.ReloadAsync();

        await Expect(page.GetByText("The harbour reopened.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_message_that_comes_after_its_channel_was_read_is_shown()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await CountEventsAsync(page);
        await page.RouteAsync("**/channels/*/messages*", async route =>
        {
            var read = await route.FetchAsync();
            await SayAndTellAsync(page, "The harbour reopened.");
            await route.FulfillAsync(new() { Response = read });
        });

        await page.ReloadAsync();

        await Expect(page.GetByText("The harbour reopened.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_message_that_comes_before_its_channel_is_read_is_shown_once()
    {
        var page = await OpenAsync(Samples.Commands(), []);
        await CountEventsAsync(page);
        await page.RouteAsync("**/channels/*/messages*", async route =>
        {
            await SayAndTellAsync(page, "The harbour reopened.");
            await route.ContinueAsync();
        });

        await page.ReloadAsync();
        await Expect(page.GetByText("The harbour reopened.")).ToBeVisibleAsync();
        await As("admin").SayAsync(await GeneralAsync(), "And closed.");
        await Expect(page.GetByText("And closed.")).ToBeVisibleAsync();

        await Expect(page.GetByText("The harbour reopened.")).ToHaveCountAsync(1);
    }

    // Says it, and waits until the page has been told.
    private async Task SayAndTellAsync(IPage page, string text)
    {
        await As("admin").SayAsync(await GeneralAsync(), text);
        await page.WaitForFunctionAsync("window.told > 0");
    }

    private static async Task CountEventsAsync(IPage page) => await page.AddInitScriptAsync("""
        window.told = 0;
        window.EventSource = class extends EventSource {
          constructor(url) {
            super(url);
            this.addEventListener('message', () => window.told++);
          }
        };
        """);
}
