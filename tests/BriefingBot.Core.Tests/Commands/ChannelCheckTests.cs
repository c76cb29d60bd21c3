using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Briefings;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Tests.Commands;

public sealed class ChannelCheckTests
{
    private const int Text = 0;
    private const int Announcement = 5;
    private const int PublicThread = 11;

    private const Permissions Posting = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;

    private static readonly PostingOptions Plain = PostingOptions.Default;
    private static readonly PostingOptions WithThread = new(Thread: true);
    private static readonly PostingOptions WithRole = new(Role: 9);

    [Fact]
    public void A_plain_briefing_needs_no_more_than_to_see_send_and_read_back()
    {
        Assert.Null(Problem(Text, Posting, Plain));
        Assert.Null(Problem(Announcement, Posting, new PostingOptions(Crosspost: true)));
        Assert.Null(Problem(PublicThread, Permissions.ViewChannel | Permissions.SendMessagesInThreads | Permissions.ReadMessageHistory, Plain));
        Assert.Null(Problem(Text, Permissions.Administrator, WithThread with { Role = 9 }, new ResolvedRole(9, "Readers", IsMentionable: false)));
    }

    [Theory]
    [InlineData(Text, Permissions.ViewChannel, "View Channel")]
    [InlineData(Text, Permissions.SendMessages, "Send Messages")]
    [InlineData(Text, Permissions.ReadMessageHistory, "Read Message History")]
    [InlineData(Text, Permissions.CreatePublicThreads, "Create Public Threads")]
    [InlineData(Text, Permissions.SendMessagesInThreads, "Send Messages in Threads")]
    [InlineData(Text, Permissions.MentionEveryone, "Mention @everyone, @here, and All Roles")]
    public void The_one_permission_that_is_missing_is_named(int type, Permissions missing, string name)
    {
        const Permissions all = Posting | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads | Permissions.MentionEveryone;

        var problem = Problem(type, all & ~missing, WithThread with { Role = 9 }, new ResolvedRole(9, "Readers", IsMentionable: false));

        Assert.Contains($"the bot lacks {name}. ", problem, StringComparison.Ordinal);
        Assert.Contains("Give it to the bot's role", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_that_are_missing_are_all_named()
    {
        var problem = Problem(Text, Permissions.ViewChannel, WithThread);

        Assert.Contains("the bot lacks Send Messages, Read Message History, Create Public Threads and Send Messages in Threads. ", problem, StringComparison.Ordinal);
        Assert.Contains("Give them to the bot's role", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_thread_it_is_another_permission_that_lets_it_post() =>
        Assert.Contains("the bot lacks Send Messages in Threads. ", Problem(PublicThread, Posting, Plain), StringComparison.Ordinal);

    [Fact]
    public void A_role_that_anyone_may_mention_needs_no_permission()
    {
        Assert.Null(Problem(Text, Posting, WithRole, new ResolvedRole(9, "Readers", IsMentionable: true)));
        Assert.Contains("the role Readers isn't notified", Problem(Text, Posting, WithRole, new ResolvedRole(9, "Readers", IsMentionable: false)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "is a voice channel")]
    [InlineData(4, "is a category")]
    [InlineData(13, "is a voice channel")]
    [InlineData(15, "is a forum")]
    [InlineData(16, "is a forum")]
    public void Where_nothing_can_be_posted_it_says_what_to_choose(int type, string expected)
    {
        var problem = Problem(type, Permissions.Administrator, Plain);

        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Contains("text or announcement channel", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_channel_cannot_do_is_said_before_what_the_bot_may_not()
    {
        Assert.Contains("is not an announcement channel", Problem(Text, Permissions.None, new PostingOptions(Crosspost: true)), StringComparison.Ordinal);
        Assert.Contains("a thread can't have threads", Problem(PublicThread, Permissions.None, WithThread), StringComparison.Ordinal);
    }

    private static string? Problem(int type, Permissions permissions, PostingOptions posting, ResolvedRole? role = null) =>
        ChannelCheck.Problem(new ResolvedChannel(5, "news", type, permissions), posting, role) is { } reply
            ? string.Join('\n', reply.Blocks.OfType<Block.Paragraph>().Select(paragraph => paragraph.Text.ToString()))
            : null;
}
