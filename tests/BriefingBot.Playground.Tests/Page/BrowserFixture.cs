using BriefingBot.Playground.Tests.Page;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace BriefingBot.Playground.Tests.Page;

/// <summary>One headless Chromium for all page tests; they are skipped where none is installed.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    /// <summary>How long a page may take over anything, in milliseconds: long enough for a machine with much else to do.</summary>
    public const int PatienceMs = 20_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _browser = new(StartAsync);

    public async Task<IBrowser> BrowserAsync()
    {
        Assert.SkipUnless(Places.Any(File.Exists), "No Chromium is installed.");
        return (await _browser.Value).Browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            var (driver, browser) = await _browser.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Places.First(File.Exists), Args = Flags });
        return (driver, browser);
    }
}
