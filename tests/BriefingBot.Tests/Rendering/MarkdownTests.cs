using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.Tests.Rendering;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain text, nothing to do: 10:30 (it's fine) - yes.", "plain text, nothing to do: 10:30 (it's fine) - yes.")]
    [InlineData("**bold** _it_ ~~gone~~ `code` ||spoiler||", @"\*\*bold\*\* \_it\_ \~\~gone\~\~ \`code\` \|\|spoiler\|\|")]
    [InlineData("[free nitro](https://evil.example)", @"\[free nitro\](https\://evil.example)")]
    [InlineData("@everyone and @here", @"\@everyone and \@here")]
    [InlineData("<@123> <#1> <t:1:R> </ask:5>", @"\<@123> \<#1> \<t\:1:R> \</ask:5>")]
    [InlineData("# big\n> quote\n- list\n-# small\n1. one", "\\# big\n\\> quote\n\\- list\n\\-# small\n1\\. one")]
    [InlineData("  - indented", @"  \- indented")]
    [InlineData("a # b > c - d 1. e", "a # b > c - d 1. e")]
    [InlineData(":smile: not 10:30:15", @"\:smile: not 10\:30:15")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("", "")]
    public void Plain_text_is_shown_letter_by_letter(string text, string markdown) => Assert.Equal(markdown, Markdown.Escape(text));

    [Fact]
    public void A_fence_can_not_be_left_from_inside()
    {
        var fenced = Markdown.Fence("a\n```\n# free", "diff");

        Assert.Equal(2, fenced.Split("```").Length - 1);
    }

    [Fact]
    public void Spans_become_markup_and_their_text_does_not()
    {
        var text = RichText.Of(new Span.Strong("*x*"), " ", new Span.Code("a`b"), " ", new Span.Command("briefing list"), " ",
            new Span.Moment(DateTimeOffset.FromUnixTimeSeconds(5), MomentStyle.Relative), " ", new Span.User(7));

        Assert.Equal(@"**\*x\*** `aˋb` </briefing list:99> <t:5:R> <@7>", Markdown.Of(text, path => path.StartsWith("briefing", StringComparison.Ordinal) ? 99UL : null));
        Assert.Contains("`/briefing list`", Markdown.Of(text), StringComparison.Ordinal);
    }
}
