using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>Whether the bot can post in a channel as asked; says what is missing before anything is saved.</summary>
internal static class ChannelCheck
{
    private const int Announcement = 5;

    private static readonly int[] Threads = [10, 11, 12];
    private static readonly int[] Forums = [15, 16];

    /// <summary>The reply that says what is missing; null when nothing is.</summary>
    public static Reply? Problem(ResolvedChannel channel, PostingOptions posting)
    {
        if (Forums.Contains(channel.Type))
        {
            return Say(channel, " is a forum, and a forum takes threads only. Choose a text or announcement channel.");
        }

        if (channel.Type == 4)
        {
            return Say(channel, " is a category. Choose a text or announcement channel in it.");
        }

        if (posting.Crosspost && channel.Type != Announcement)
        {
            return Say(channel, " is not an announcement channel, so nothing can be published from it. Choose one, or leave “crosspost” out.");
        }

        if (posting.Thread && Threads.Contains(channel.Type))
        {
            return Say(channel, " is a thread, and a thread can't have threads. Choose its channel, or leave “thread” out.");
        }

        var missing = Needed(channel, posting).Where(need => (channel.AppPermissions & (need.Permission | Permissions.Administrator)) == 0).ToArray();
        return missing.Length == 0 ? null : Reply.Problem(RichText.Of(
            "Nothing is saved yet: in ",
            new Span.Channel(channel.Id),
            " the bot lacks ",
            new Span.Strong(string.Join(" and ", missing.Select(need => need.Name))),
            $". {string.Join(" ", missing.Select(need => need.Why))} Give it to the bot's role in the channel's permissions and run the command again."));
    }

    private static IEnumerable<(Permissions Permission, string Name, string Why)> Needed(ResolvedChannel channel, PostingOptions posting)
    {
        yield return (Permissions.ViewChannel, "View Channel", "Without it the channel doesn't exist for the bot.");
        yield return Threads.Contains(channel.Type)
            ? (Permissions.SendMessagesInThreads, "Send Messages in Threads", "It posts the briefing.")
            : (Permissions.SendMessages, "Send Messages", "It posts the briefing.");
        yield return (Permissions.ReadMessageHistory, "Read Message History", "With it the bot can make sure that a briefing isn't posted twice when Discord's answer is lost.");
        if (posting.Thread)
        {
            yield return (Permissions.CreatePublicThreads, "Create Public Threads", "It starts the thread under the briefing.");
            yield return (Permissions.SendMessagesInThreads, "Send Messages in Threads", "It posts further parts there.");
        }
    }

    private static Reply Say(ResolvedChannel channel, string rest) => Reply.Problem(RichText.Of(new Span.Channel(channel.Id), rest));
}
