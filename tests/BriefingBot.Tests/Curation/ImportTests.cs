using System.Text;
using System.Text.Json;
using BriefingBot.CommandLine;
using BriefingBot.Tests.EndToEnd;

namespace BriefingBot.Tests.Curation;

public sealed class ImportTests : CurationTest
{
    private const string Head = "topic: china-south-korea\ntitle: China's outreach\nsources: [{id: paper, title: The Paper}]\n";

    [Fact]
    public async Task A_good_file_is_shown_then_saved_whole()
    {
        const string Yaml = Head + """
            facts:
              - {id: bakery, text: The bakery in Busan is called Golden Crust., asks: ["What is the name of the bakery in Busan?"], source: {id: paper}}
              - {id: mill, text: The mill in Busan is called Old Stone., source: {id: paper}}
            """;

        var preview = await RunAsync("facts import", new { file = File("ours.yaml", Yaml) });

        Assert.Contains("2 new facts, 0 changed, 0 the same. Nothing is saved yet.", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains("1 source", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains("+ The bakery in Busan", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains("doesn't cover", await AskAsync(), StringComparison.Ordinal);

        Assert.Contains("Saved: 2 facts", Shown.Text(await PressAsync(preview, "Save 2 facts")), StringComparison.Ordinal);

        Assert.Contains("Golden Crust", await AskAsync(), StringComparison.Ordinal);
        Assert.Contains("doesn't cover", await AskAsync(server: 1), StringComparison.Ordinal);
        Assert.Contains("Nothing to import", Shown.Text(await RunAsync("facts import", new { file = File("ours.yaml", Yaml) })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_file_changes_nothing()
    {
        var preview = await RunAsync("facts import", new { file = File("ours.yaml", Head + "facts: [{id: bakery, text: Golden Crust., source: {id: paper}}]\n") });

        Assert.Contains("Nothing was imported", Shown.Text(await PressAsync(preview, "Cancel")), StringComparison.Ordinal);

        Assert.Empty((await Bot.AutocompleteAsync("fact show", "fact", new { fact = "bakery" }, "admin"))["choices"]!.AsArray());
    }

    [Fact]
    public async Task One_bad_fact_stops_the_whole_file_and_is_named_by_line()
    {
        const string Yaml = Head + """
            facts:
              - {id: bakery, text: The bakery in Busan is called Golden Crust., source: {id: paper}}
              - {id: mill, kind: quote, text: Words without any., source: {id: paper}}
              - {id: mill, text: Twice., source: {id: elsewhere}}
            """;

        var refused = await RunAsync("facts import", new { file = File("ours.yaml", Yaml) });

        Assert.Contains("ours.yaml can't be imported", Shown.Text(refused).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("ours.yaml:6:", Shown.Text(refused), StringComparison.Ordinal);
        Assert.Contains("ours.yaml:7:", Shown.Text(refused), StringComparison.Ordinal);
        Assert.Empty(Shown.Buttons(refused));
        Assert.Empty((await Bot.AutocompleteAsync("fact show", "fact", new { fact = "bakery" }, "admin"))["choices"]!.AsArray());
    }

    [Fact]
    public async Task Bombs_injections_and_big_files_are_refused_in_words()
    {
        (string Yaml, string Reason)[] files =
        [
            ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "anchor"),
            (Head + "facts: " + new string('[', 100) + new string(']', 100) + "\n", "deep"),
            (Head + "facts: [{id: bakery, text: \"@everyone look\\n# here\", source: {id: paper}}]\n", "mention"),
            (Head + "facts: [{id: 5, text: [1], source: {id: paper}}]\n", "hostile.yaml:4"),
            (Head.Replace("china-south-korea", "weather", StringComparison.Ordinal), "no story"),
            (new string('#', 1024 * 1024 + 1), "larger than"),
            ("", "hostile.yaml:1"),
        ];
        foreach (var (yaml, reason) in files)
        {
            var answer = Shown.Text(await RunAsync("facts import", new { file = File("hostile.yaml", yaml) }));

            Assert.Contains(reason, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("wrong on our side", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_export_is_accepted_by_check_and_imports_back_to_the_same_facts()
    {
        await AddBakeryAsync();
        await PressAsync(await RunAsync("fact retire", new { fact = "yoon-removed", reason = "test" }), "Save");
        var all = await Bot.DownloadAsync(await RunAsync("facts export"));
        var changes = await Bot.DownloadAsync(await RunAsync("facts export", new { what = "changes" }));
        Assert.DoesNotContain("Golden Crust", Encoding.UTF8.GetString(await Bot.DownloadAsync(await RunAsync("facts export", server: 1))), StringComparison.Ordinal);
        Assert.Contains("changed nothing", Shown.Text(await RunAsync("facts export", new { what = "changes" }, server: 1)), StringComparison.Ordinal);

        // Home again: nothing differs. In the other server: just what was changed.
        foreach (var file in (byte[][])[all, changes])
        {
            var yaml = Encoding.UTF8.GetString(file);
            Assert.Contains("Nothing to import", Shown.Text(await RunAsync("facts import", new { file = File("back.yaml", yaml) })), StringComparison.Ordinal);
            Assert.Contains("1 new fact, 1 changed", Shown.Text(await RunAsync("facts import", new { file = File("back.yaml", yaml) }, server: 1)), StringComparison.Ordinal);
        }

        var folder = Directory.CreateTempSubdirectory("briefingbot-export-").FullName;
        try
        {
            await System.IO.File.WriteAllTextAsync(
                Path.Combine(folder, "appsettings.json"), JsonSerializer.Serialize(new { Store = new { Path = Bot.StorePath } }), TestContext.Current.CancellationToken);
            var exported = await CommandLineAsync(folder, "knowledge", "export", "--guild", Bot.Guild(0));
            Assert.Equal((0, Encoding.UTF8.GetString(changes), ""), exported);
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "topic.yaml"), exported.Out, TestContext.Current.CancellationToken);

            var check = await CommandLineAsync(folder, "knowledge", "check", folder);
            Assert.Equal((0, ""), (check.Code, check.Error));
            Assert.Equal(0, (await CommandLineAsync(folder, "store", "check")).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Out, string Error)> CommandLineAsync(string folder, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await BriefingBotCommandLine.RunAsync(arguments, new Terminal(output, error), folder, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
