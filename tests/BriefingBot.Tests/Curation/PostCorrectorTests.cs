using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Curation;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Rendering;
using BriefingBot.Tests.Rendering;
using Reply = BriefingBot.Core.Replies.Reply;

namespace BriefingBot.Tests.Curation;

public sealed class PostCorrectorTests
{
    private static readonly Block Before = new Block.Statement(Cited("It is *red*."));
    private static readonly Block After = new Block.Statement(Cited("It is blue."));
    private readonly BlockRenderer _blocks = new(new CustomIds(new Renderers.MemoryViewStates(), TimeProvider.System), new CommandIds());

    [Fact]
    public void The_line_is_replaced_and_everything_else_stays()
    {
        var post = Post(new Block.Heading("News"), Before, new Block.Statement(Cited("It is *red*. And more.")));

        var text = TextOf(Correct(post, Line(Before, After)));

        Assert.Contains("**Reported:** It is blue.\n-# Gazette, 1\n-# Corrected on a day. It said before: It is \\*red\\*.", text, StringComparison.Ordinal);
        Assert.Contains("### News", text, StringComparison.Ordinal);
        Assert.Contains(@"It is \*red\*. And more.", text, StringComparison.Ordinal);
        Assert.Contains("A footer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_lead_the_line_stay()
    {
        var post = Post(new Block.Statement(Cited("It is *red*."), "2023"));

        Assert.Contains("**2023 · Reported:** It is blue.\n", TextOf(Correct(post, Line(Before, After))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_says_it_already_is_left_alone()
    {
        var post = Post(Before);
        var corrected = post with { Components = Correct(post, Line(Before, After)).Body!.Components };

        Assert.Equal(default, Correct(corrected, Line(Before, After)));
    }

    [Fact]
    public void A_quotation_is_found_even_where_it_was_said_as_a_statement()
    {
        var quotation = new Block.Quotation(Cited("It is *red*."), "red", "Ada");

        Assert.Contains("It is blue.", TextOf(Correct(Post(Before), Line(quotation, After))), StringComparison.Ordinal);
        Assert.Contains("It is blue.", TextOf(Correct(Post(quotation), Line(quotation, After))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_line_says_so()
    {
        var text = TextOf(Correct(Post(new Block.Statement(Cited("It is *red*."), "2023")), Line(Before, new Block.Paragraph("Withdrawn."))));

        Assert.DoesNotContain("Gazette", text, StringComparison.Ordinal);
        Assert.Contains("Withdrawn.\n-# Corrected", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lines_are_corrected_at_once_or_not_at_all()
    {
        var other = new Block.Statement(Cited("It rained."));
        var lines = new[] { Line(Before, After), Line(other, new Block.Statement(Cited("It snowed."))) };

        Assert.Contains("It snowed.", TextOf(Correct(Post(Before, other), lines)), StringComparison.Ordinal);
        Assert.Contains("doesn't say that", Correct(Post(Before), lines).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_note_has_no_room_the_date_alone_stands_and_where_that_has_none_the_post_stays()
    {
        Assert.EndsWith("Corrected on a day.", TextOf(Correct(Full(3_950), Line(Before, After))), StringComparison.Ordinal);
        Assert.Contains("too long", Correct(Full(3_990), Line(Before, After)).Problem, StringComparison.Ordinal);

        Message Full(int length)
        {
            var line = TextOf(_blocks, Before);
            return new Message { Id = new Snowflake(1), Components = [new TextDisplay(new string('x', length - line.Length - 1) + "\n" + line)] };
        }
    }

    [Fact]
    public void A_line_has_one_note_which_counts_the_corrections_before()
    {
        var post = Post(Before);
        Block[] said = [Before, After, .. Enumerable.Range(0, 3).Select(number => new Block.Statement(Cited($"Text {number}.")))];
        foreach (var (before, after) in said.Zip(said.Skip(1)))
        {
            post = post with { Components = Correct(post, Line(before, after)).Body!.Components };
        }

        var text = string.Join('\n', Texts(post.Components!));
        Assert.Contains("**Reported:** Text 2.\n-# Gazette, 1\n-# Corrected on a day and 3 times before. It said before: Text 1.\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split("Corrected on")[1..]);
    }

    [Fact]
    public void Where_there_is_no_room_corrected_lines_are_cut_and_still_found()
    {
        var others = string.Join('\n', Enumerable.Range(0, 12).Select(number => new string('x', 200)));
        var post = new Message { Id = new Snowflake(1), Components = [new TextDisplay($"{others}\n{TextOf(_blocks, Before)}")] };
        var (longer, last) = (new Block.Statement(Cited(string.Concat(Enumerable.Repeat("It is *very* blue. ", 100)))), new Block.Statement(Cited("It is green.")));

        var cut = Correct(post, Line(Before, longer));
        var corrected = Correct(post with { Components = cut.Body!.Components }, Line(longer, last));

        Assert.Contains(@"It is \*very\* blue. It is", TextOf(cut), StringComparison.Ordinal);
        Assert.Contains("…\n-# Gazette, 1\n-# Corrected on a day.", TextOf(cut), StringComparison.Ordinal);
        Assert.Contains(others + "\n**Reported:** It is green.\n-# Gazette, 1\n-# Corrected on a day and once before.", TextOf(corrected), StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_notes_of_other_lines_make_room_before_a_correction_is_given_up()
    {
        var other = "**Reported:** It rains.\n-# Gazette, 2\n-# Corrected on an earlier day. It said before: green" + new string('.', 200);
        var line = TextOf(_blocks, Before);
        var post = new Message { Id = new Snowflake(1), Components = [new TextDisplay(new string('x', 3_990 - other.Length - line.Length - 2) + $"\n{other}\n{line}")] };

        var corrected = Correct(post, Line(Before, After));

        Assert.EndsWith("Corrected on an earlier day.\n**Reported:** It is blue.\n-# Gazette, 1\n-# Corrected on a day.", TextOf(corrected), StringComparison.Ordinal);
        Assert.Equal(default, Correct(post with { Components = corrected.Body!.Components }, Line(Before, After)));
    }

    [Fact]
    public void A_withdrawn_line_is_found_again_when_its_fact_is_restored()
    {
        var withdrawn = new Block.Paragraph("Withdrawn: it said red.");
        var other = new Block.Paragraph("Withdrawn: it said something else.");
        var post = Post(Before, other);
        post = post with { Components = Correct(post, Line(Before, withdrawn)).Body!.Components };

        var text = TextOf(Correct(post, Line(withdrawn, After)));

        Assert.Contains("**Reported:** It is blue.\n-# Gazette, 1\n-# Corrected on a day and once before.", text, StringComparison.Ordinal);
        Assert.Contains("it said something else.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_found_though_its_label_and_place_have_been_reworded_since()
    {
        var post = Post(new Block.Statement(new CitedFact(new TopicId("t"), new FactId("f"), 1, "Claim by somebody", "It is *red*.", "Gazette, 9")));

        Assert.Contains("**Reported:** It is blue.\n-# Gazette, 1\n-# Corrected on a day.", TextOf(Correct(post, Line(Before, After))), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_kept_by_their_names()
    {
        var post = Post(Before);
        post = post with
        {
            Components = [.. post.Components!, new MediaGallery([new MediaGalleryItem(new UnfurledMediaItem("https://cdn.discordapp.com/attachments/9/77/timeline.png?ex=1"), "Alt")])],
            Attachments = [new Attachment { Id = new Snowflake(77), Filename = "timeline.png" }],
        };

        Assert.Equal("attachment://timeline.png", Correct(post, Line(Before, After)).Body!.Components!.OfType<MediaGallery>().Single().Items[0].Media.Url);
    }

    private CorrectedPost Correct(Message post, params CorrectedLine[] lines) => new PostCorrector(_blocks).Correct(post, [.. lines]);

    private Message Post(params Block[] blocks) => new()
    {
        Id = new Snowflake(1),
        Components = new ReplyRenderer(_blocks).Render(new Reply { Title = "T", Blocks = [.. blocks], Footer = ["A footer"] }).Body.Components,
    };

    private static CorrectedLine Line(Block before, Block after) => new([Said(before)], Said(after), "a day");

    private static SaidLine Said(Block block) => ((block as Block.Statement)?.Fact ?? (block as Block.Quotation)?.Fact) is { } fact
        ? new SaidLine(block, [.. SaidLine.Widths.Select(width => new Block.Statement(fact with { Text = Shorten.To(fact.Text, width) }))], fact.Text)
        : new SaidLine(block, [], "what it said");

    private static CitedFact Cited(string text) => new(new TopicId("t"), new FactId("f"), 1, "Reported", text, "Gazette, 1");

    private static string TextOf(BlockRenderer blocks, Block block) => string.Join('\n', blocks.Render(block).Select(part => part.Markdown));

    private static string TextOf(CorrectedPost post) => string.Join('\n', Texts(post.Body!.Components!));

    private static IEnumerable<string> Texts(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        TextDisplay text => [text.Content],
        Container container => Texts(container.Components),
        _ => [],
    });
}
