using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Tests.Commands;

public sealed class ReadingCommandTests
{
    [Theory]
    [InlineData("glance", "plan")]
    [InlineData(null, "plan vote")]
    [InlineData("full", "plan cost vote words")]
    public async Task A_summary_tells_its_facts_in_order(string? length, string facts) =>
        Assert.Equal(facts.Split(' '), Sample.Said(await Sample.Run("summary", ("length", length))));

    [Theory]
    [InlineData("novel")]
    [InlineData("0")]
    public async Task An_unknown_length_is_answered_with_the_lengths_there_are(string length)
    {
        var reply = await Sample.Run("summary", ("length", length));

        Assert.Equal(Tone.Problem, reply.Tone);
        Assert.Contains("glance, short or full", Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_about_the_story_is_labelled_and_cited()
    {
        var reply = await Sample.Run("summary", ("length", "full"));

        Assert.All(reply.Facts, fact => Assert.StartsWith("The Bridge, paragraph", fact.Citation, StringComparison.Ordinal));
        Assert.Equal(["Reported", "Forecast by Port Authority", "Reported", "Quotation by Ada Field"], reply.Facts.Select(fact => fact.Label));
    }

    [Fact]
    public async Task A_withdrawn_fact_is_no_longer_said()
    {
        var topic = Sample.Topic(Sample.Fact("gone", "The bridge is open.", about: ["bridge"]) with { Status = FactStatus.Retired });
        var reply = await Sample.Run(new CommandRequest("who", OptionValues.Of(("name", "bridge")), Sample.Member(), Sample.Knowledge(topic)));

        Assert.DoesNotContain("gone", Sample.Said(reply));
    }

    [Fact]
    public async Task A_timeline_says_where_a_date_is_not_given()
    {
        var reply = await Sample.Run("timeline");

        Assert.Equal(["Date not given", "May 2024"], reply.Blocks.OfType<Block.Statement>().Select(statement => statement.Lead));
    }

    [Fact]
    public async Task A_timeline_by_date_says_how_many_undated_events_it_leaves_out()
    {
        var reply = await Sample.Run("timeline", ("from", "2024"), ("to", "2024-12-31"));

        Assert.Equal(["vote"], Sample.Said(reply));
        Assert.Contains("1 event", Text(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "yesterday")]
    [InlineData("to", "2024-13")]
    public async Task A_wrong_date_is_answered_with_how_dates_are_written(string option, string typed)
    {
        var reply = await Sample.Run("timeline", (option, typed));

        Assert.Contains(typed, Text(reply), StringComparison.Ordinal);
        Assert.Contains("2025-06-03", Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_that_ends_before_it_begins_is_refused() =>
        Assert.Equal(Tone.Problem, (await Sample.Run("timeline", ("from", "2025"), ("to", "2024"))).Tone);

    [Theory]
    [InlineData("by", "Ada Field")]
    [InlineData("by", "the mayor")]
    [InlineData("by", "Adda Field")]
    [InlineData("by", "overdue")]
    [InlineData("about", "long overdue")]
    [InlineData("about", "“long overdue”")]
    [InlineData("about", "the bridge")]
    public async Task A_quotation_is_found_by_speaker_words_or_subject(string option, string typed)
    {
        var quotation = Assert.Single((await Sample.Run("quote", (option, typed))).Blocks.OfType<Block.Quotation>());

        Assert.Equal("long overdue", quotation.Words);
        Assert.Equal("Ada Field", quotation.Speaker);
    }

    [Fact]
    public async Task A_speaker_without_quotations_is_answered_with_whom_the_source_quotes()
    {
        var reply = await Sample.Run("quote", ("by", "Port Authority"));

        Assert.False(reply.Answered);
        Assert.Contains("Ada Field", Text(reply), StringComparison.Ordinal);
        Assert.Empty(reply.Facts);
    }

    [Theory]
    [InlineData("mayor")]
    [InlineData("ADA FIELD")]
    [InlineData("mayor field")]
    public async Task A_card_is_found_by_id_name_or_other_name(string typed)
    {
        var reply = await Sample.Run("who", ("name", typed));

        Assert.Equal("Ada Field", reply.Title);
        Assert.Equal(["words"], Sample.Said(reply));
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_the_nearest_as_buttons()
    {
        var reply = await Sample.Run("who", ("name", "Ada Feild"));

        Assert.False(reply.Answered);
        var button = Assert.Single(Assert.Single(reply.Blocks.OfType<Block.Buttons>()).Items);
        Assert.Equal("Ada Field", button.Label);
        Assert.Equal(Views.Of("who", OptionValues.Of(("name", "mayor"), ("topic", "bridge"))), button.Action);
    }

    [Fact]
    public async Task An_unknown_topic_is_answered_with_the_nearest()
    {
        var reply = await Sample.Run("summary", ("topic", "bridges"));

        Assert.False(reply.Answered);
        Assert.Contains("A bridge for the harbour", Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var reply = await Sample.Run("help");

        foreach (var name in new[] { "summary", "timeline", "quote", "who", "explain", "topics", "sources", "help", "about", "privacy" })
        {
            Assert.Contains($"/{name}:", Text(reply), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("timeline")]
    [InlineData("quote")]
    [InlineData("who")]
    [InlineData("topics")]
    [InlineData("sources")]
    public async Task Without_any_story_a_reader_is_told_what_is_missing(string path)
    {
        var reply = await Sample.Run(new CommandRequest(path, OptionValues.Of(("name", "x")), Sample.Member(), KnowledgeSnapshot.Empty));

        Assert.Contains("No story is loaded", Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_completed_from_other_names_and_with_typing_errors()
    {
        var request = new CompletionRequest("mayro", OptionValues.None, Sample.Member(), Sample.Knowledge());

        Assert.Equal(new Choice("Ada Field", "mayor"), Sample.Runner().Complete("who", "name", request)[0]);
    }

    private static string Text(Reply reply) => string.Join('\n', reply.Blocks
        .Select(block => block switch
        {
            Block.Paragraph paragraph => paragraph.Text.ToString(),
            Block.Note note => note.Text.ToString(),
            Block.Lines lines => string.Join('\n', lines.Items.Select(line => line.ToString())),
            Block.Statement statement => statement.Fact.Text,
            _ => "",
        })
        .Concat(reply.Footer.Select(line => line.ToString())));
}
