using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;
using Microsoft.Playwright;

namespace BriefingBot.Playground.Tests.Page;

/// <summary>A playground with a scripted bot and a browser that shows its page, on the real clock.</summary>
public abstract class PageTest(BrowserFixture browser) : PlaygroundTest
{
    private readonly List<string> _problems = [];
    private IBrowserContext? _context;

    protected override PlaygroundOptions Options => new() { Url = "http://127.0.0.1:0" };

    private protected ScriptedBot Script { get; private set; } = null!;

    /// <summary>Errors that the page's console has shown.</summary>
    protected IReadOnlyList<string> Problems => _problems;

    private protected async Task<IPage> OpenAsync(JsonArray commands, Dictionary<string, Func<JsonNode, (int Type, JsonNode? Data)>> script, int width = 1280, int height = 800)
    {
        var chromium = await browser.BrowserAsync();
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", commands);
        Script = Keep(new ScriptedBot(Bot, Keep(await Bot.ReadyAsync()), script));
        _ = Script.Run();
        _context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        _context.SetDefaultTimeout(BrowserFixture.PatienceMs);
        var page = await _context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _problems.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _problems.Add(error);
        await page.GotoAsync(Server.Address.ToString());
        await page.Locator("#composer-input").WaitForAsync();
        return page;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.CloseAsync();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Kept for a human to look at, when SCREENSHOTS names a folder.</summary>
    private protected static async Task SnapAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
