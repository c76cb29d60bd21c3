using BriefingBot.Core.Commands;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Tests.Commands;

public sealed class ViewTests
{
    [Theory]
    [InlineData("full")]
    [InlineData("a&b=c?d %20 ü 李 \n")]
    [InlineData("")]
    public void A_command_reads_back_from_its_view(string value)
    {
        var view = Views.Of("briefing list", OptionValues.Of(("length", value), ("topic", "x")));

        var (path, options) = Views.ReadRun(view.Argument);

        Assert.Equal("briefing list", path);
        Assert.Equal(value, options.Values["length"]);
        Assert.Equal("x", options.Values["topic"]);
    }

    [Fact]
    public async Task Turning_a_page_of_a_private_reply_changes_it_in_place()
    {
        var outcome = await Press(ViewVerbs.ToPage(Views.Of("summary", OptionValues.None), 1), isPrivate: true);

        Assert.Equal(1, Assert.IsType<Outcome.Update>(outcome).Reply.Page);
    }

    [Fact]
    public async Task Turning_a_page_of_a_public_reply_leaves_it_alone_and_answers_privately()
    {
        var outcome = await Press(ViewVerbs.ToPage(Views.Of("summary", OptionValues.None), 1), isPrivate: false);

        Assert.Equal(Visibility.Private, Assert.IsType<Outcome.Show>(outcome).Reply.Visibility);
    }

    [Fact]
    public async Task Sharing_posts_the_page_for_everybody_with_the_name_of_who_shared()
    {
        var outcome = await Press(ViewVerbs.ToShare(Views.Of("summary", OptionValues.None), 0), isPrivate: true);

        var reply = Assert.IsType<Outcome.Show>(outcome).Reply;
        Assert.Equal(Visibility.Public, reply.Visibility);
        Assert.Contains(reply.Footer, line => line.Spans.Contains(new Span.User(1)));
    }

    [Fact]
    public async Task What_cannot_be_shared_stays_private()
    {
        var outcome = await Press(ViewVerbs.ToShare(Views.Of("quote", OptionValues.Of(("by", "nobody"))), 0), isPrivate: true);

        Assert.NotEqual(Visibility.Public, Assert.IsType<Outcome.Show>(outcome).Reply.Visibility);
    }

    [Theory]
    [InlineData(ViewVerbs.Page, "")]
    [InlineData(ViewVerbs.Page, "x run summary")]
    [InlineData(ViewVerbs.Page, "-1 run summary")]
    [InlineData(ViewVerbs.Page, "0 page 0 page 0 run summary")]
    [InlineData(ViewVerbs.Share, "0 share 0 run summary")]
    [InlineData(ViewVerbs.Share, "0 nonsense")]
    [InlineData("nonsense", "")]
    [InlineData("run", "nonsense")]
    public async Task A_button_that_was_tampered_with_is_refused_in_words(string verb, string argument)
    {
        var reply = Sample.ReplyOf(await Press(new ActionRef(verb, argument), isPrivate: true));

        Assert.Equal(Tone.Problem, reply.Tone);
        Assert.Empty(reply.Facts);
    }

    private static async Task<Outcome> Press(ActionRef action, bool isPrivate) => await Sample.Runner().RunAsync(
        new ActionRequest(action.Verb, action.Argument, Sample.Member(), Sample.Knowledge())
        {
            Message = new TargetMessage(5, 10, 99, "", IsOurs: true, isPrivate),
        },
        TestContext.Current.CancellationToken);
}
