using System.Text;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Rendering;
using Button = BriefingBot.Core.Replies.Button;

namespace BriefingBot.Tests.Rendering;

public sealed class ReplyRendererTests
{
    private static readonly ReplyRenderer Renderer = Renderers.Create();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(39)]
    [InlineData(200)]
    public void Every_page_obeys_Discords_limits_and_nothing_is_left_out(int facts)
    {
        var reply = new Reply
        {
            Title = "Everything *at once*",
            Blocks = [.. Enumerable.Range(0, facts).Select(number => new Block.Statement(Fact(number, $"Fact {number} says _{new string('*', number)}_ plainly.")))],
            Footer = ["Source: a paper"],
            Shareable = true,
            View = new ActionRef("run", "summary"),
        };

        var pages = AllPages(reply);

        Assert.Equal(Enumerable.Range(0, facts).Select(number => $"fact-{number}"), pages.SelectMany(page => page.Facts).Select(fact => fact.Id.Value));
        Assert.All(pages, AssertWithinLimits);
    }

    [Fact]
    public void Random_replies_obey_Discords_limits()
    {
        const int Seed = 20261124;
        var random = new Random(Seed);
        for (var round = 0; round < 60; round++)
        {
            var reply = RandomReply(random);
            foreach (var page in AllPages(reply))
            {
                AssertWithinLimits(page);
            }
        }
    }

    [Fact]
    public void A_long_reply_gets_buttons_that_turn_its_pages()
    {
        var reply = new Reply
        {
            Blocks = [.. Enumerable.Range(0, 100).Select(number => new Block.Statement(Fact(number, new string('x', 200))))],
            View = new ActionRef("run", "summary"),
            Page = 1,
        };

        var row = Rows(Renderer.Render(reply)).Last();

        Assert.Equal("page:0 run summary", Id(row, 0));
        Assert.StartsWith("2 / ", Label(row, 1), StringComparison.Ordinal);
        Assert.Equal("page:2 run summary", Id(row, 2));
    }

    [Fact]
    public void A_page_beyond_the_last_shows_the_last() =>
        Assert.Equal(0, Renderer.Render(new Reply { Blocks = [new Block.Paragraph("Short.")], Page = 99 }).Page);

    [Fact]
    public void A_heading_stays_with_what_it_names()
    {
        var reply = new Reply
        {
            Blocks =
            [
                new Block.Paragraph(new string('x', 2_900)),
                new Block.Heading("Named"),
                new Block.Paragraph(new string('y', 900)),
            ],
            View = new ActionRef("run", "x"),
        };

        Assert.DoesNotContain("Named", Text(Renderer.Render(reply)), StringComparison.Ordinal);
        Assert.Contains("Named", Text(Renderer.Render(reply with { Page = 1 })), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_private_reply_that_may_be_shared_gets_a_share_button()
    {
        var reply = new Reply { Blocks = [new Block.Paragraph("Yes.")], Shareable = true, View = new ActionRef("run", "about") };

        Assert.Equal("share:0 run about", Id(Rows(Renderer.Render(reply, canShare: true)).Single(), 0));
        Assert.Empty(Rows(Renderer.Render(reply, canShare: false)));
        Assert.Empty(Rows(Renderer.Render(reply with { Shareable = false }, canShare: true)));
    }

    [Fact]
    public void A_statement_carries_its_label_in_words_and_its_citation()
    {
        var text = Text(Renderer.Render(new Reply { Blocks = [new Block.Statement(Fact(1, "It rains."), "Date not given")] }));

        Assert.Equal("**Date not given · Reported:** It rains.\n-# The Bridge, paragraph 1", text);
    }

    [Fact]
    public void A_quotation_in_dispute_says_so_before_its_speaker()
    {
        var disputed = Fact(1, "Ada Field called it late.") with { Standing = "Disputed" };

        var text = Text(Renderer.Render(new Reply { Blocks = [new Block.Quotation(disputed, "long overdue", "Ada Field")] }));

        Assert.Equal("> “long overdue”\n**Disputed · Ada Field** · Ada Field called it late.\n-# The Bridge, paragraph 1", text);
    }

    private static CitedFact Fact(int number, string text) =>
        new(new TopicId("bridge"), new FactId($"fact-{number}"), 1, "Reported", text, $"The Bridge, paragraph {number}");

    private static List<RenderedReply> AllPages(Reply reply)
    {
        var first = Renderer.Render(reply, canShare: true);
        return [.. Enumerable.Range(0, first.Pages).Select(page => Renderer.Render(reply with { Page = page }, canShare: true))];
    }

    private static Reply RandomReply(Random random)
    {
        const string Alphabet = "ab *_`~|<>[]()@#:-\n漢🙂é\u0301";
        string Words(int longest) => string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
        Button Press() => new(Words(60), new ActionRef("run", Words(300)));
        Block Any(int number) => random.Next(9) switch
        {
            0 => new Block.Heading(Words(80)),
            1 => new Block.Paragraph(Words(6_000)),
            2 => new Block.Note(Words(300)),
            3 => new Block.Literal(Words(9_000), "yaml"),
            4 => new Block.Divider(),
            5 => new Block.Buttons([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Press())]),
            6 => new Block.Menu(new ActionRef("pick", Words(200)), Words(200), [.. Enumerable.Range(0, random.Next(1, 26)).Select(item => new MenuItem(Words(150), $"{item}", Words(150)))]),
            7 => new Block.Quotation(Fact(number, Words(900)), Words(300), Words(40)),
            _ => new Block.Statement(Fact(number, Words(900)), Words(30)),
        };
        return new Reply
        {
            Title = Words(120),
            Blocks = [.. Enumerable.Range(0, random.Next(0, 40)).Select(Any)],
            Footer = [Words(150)],
            Actions = [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => Press())],
            Shareable = true,
            View = new ActionRef("run", Words(300)),
        };
    }

    private static void AssertWithinLimits(RenderedReply page)
    {
        var components = Flatten(page.Body.Components!).ToArray();
        var texts = components.OfType<TextDisplay>().Select(text => text.Content).ToArray();
        Assert.True(components.Length <= 40, $"{components.Length} components");
        Assert.True(texts.Sum(text => text.Length) <= 4_000, $"{texts.Sum(text => text.Length)} characters");
        Assert.True(texts.Sum(Encoding.UTF8.GetByteCount) <= 12_000, "bytes");
        Assert.All(texts, text => Assert.NotEqual("", text.Trim()));
        Assert.NotEmpty(((Container)page.Body.Components![0]).Components);
        Assert.True(page.Body.Flags!.Value.HasFlag(MessageFlags.IsComponentsV2));

        var ids = components.OfType<Discord.Model.Components.Button>().Select(button => button.CustomId!)
            .Concat(components.OfType<StringSelect>().Select(select => select.CustomId)).ToArray();
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(components.OfType<Discord.Model.Components.Button>(), button => Assert.InRange(button.Label!.Length, 1, 80));
        Assert.All(components.OfType<ActionRow>(), row => Assert.InRange(row.Components.Count, 1, 5));
    }

    private static IEnumerable<Component> Flatten(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        Container container => Flatten(container.Components).Prepend(container),
        ActionRow row => Flatten(row.Components).Prepend(row),
        _ => [component],
    });

    private static IEnumerable<ActionRow> Rows(RenderedReply rendered) => Flatten(rendered.Body.Components!).OfType<ActionRow>();

    private static string Text(RenderedReply rendered) => string.Join('\n', Flatten(rendered.Body.Components!).OfType<TextDisplay>().Select(text => text.Content));

    private static string? Id(ActionRow row, int index) => ((Discord.Model.Components.Button)row.Components[index]).CustomId;

    private static string Label(ActionRow row, int index) => ((Discord.Model.Components.Button)row.Components[index]).Label!;
}
