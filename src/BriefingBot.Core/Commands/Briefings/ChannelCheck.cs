using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>Whether the bot can post in a channel as asked; says what is missing before anything is saved.</summary>
internal static class ChannelCheck
{
    private const int Announcement = 5;

    private static readonly int[] Threads = [10, 11, 12];
    private static readonly int[] Voices = [2, 13];
    private static readonly int[] Forums = [15, 16];

    /// <summary>The reply that says what is missing; null when nothing is.</summary>
    /// <param name="channel">Where it is to be posted.</param>
    /// <param name="posting">How it is to be posted.</param>
    /// <param name="role">The role that it is to mention, as the interaction resolved it; null when it named none.</param>
    public static Reply? Problem(ResolvedChannel channel, PostingOptions posting, ResolvedRole? role = null)
    {
        if (Forums.Contains(channel.Type))
        {
            return Say(channel, " is a forum, and a forum takes threads only. Choose a text or announcement channel.");
        }

        if (channel.Type == 4)
        {
            return Say(channel, " is a category. Choose a text or announcement channel in it.");
        }

        if (Voices.Contains(channel.Type))
        {
            return Say(channel, " is a voice channel. Choose a text or announcement channel.");
        }

        if (posting.Crosspost && channel.Type != Announcement)
        {
            return Say(channel, " is not an announcement channel, so nothing can be published from it. Choose one, or leave “crosspost” out.");
        }

        if (posting.Thread && Threads.Contains(channel.Type))
        {
            return Say(channel, " is a thread, and a thread can't have threads. Choose its channel, or leave “thread” out.");
        }

        var missing = Needed(channel, posting, role).Where(need => (channel.AppPermissions & (need.Permission | Permissions.Administrator)) == 0).ToArray();
        return missing.Length == 0 ? null : Reply.Problem(RichText.Of(
            "Nothing is saved yet: in ",
            new Span.Channel(channel.Id),
            " the bot lacks ",
            new Span.Strong(Listing.And([.. missing.Select(need => need.Name)])),
            $". {string.Join(" ", missing.Select(need => need.Why))} Give {(missing.Length == 1 ? "it" : "them")} to the bot's role in the channel's permissions and run the command again."));
    }

    // Components need neither Embed Links nor Attach Files, and a bot publishes its own messages with Send Messages alone.
    private static IEnumerable<(Permissions Permission, string Name, string Why)> Needed(ResolvedChannel channel, PostingOptions posting, ResolvedRole? role)
    {
        var isThread = Threads.Contains(channel.Type);
        yield return (Permissions.ViewChannel, "View Channel", "Without View Channel the channel doesn't exist for the bot.");
        yield return isThread
            ? (Permissions.SendMessagesInThreads, "Send Messages in Threads", "Send Messages in Threads lets it post the briefing.")
            : (Permissions.SendMessages, "Send Messages", "Send Messages lets it post the briefing.");
        yield return (Permissions.ReadMessageHistory, "Read Message History", "With Read Message History it can make sure that a briefing isn't posted twice when Discord's answer is lost.");
        if (posting.Thread)
        {
            yield return (Permissions.CreatePublicThreads, "Create Public Threads", "Create Public Threads lets it start the thread under the briefing.");
            yield return (Permissions.SendMessagesInThreads, "Send Messages in Threads", "Send Messages in Threads lets it post further parts there.");
        }

        if (role is { IsMentionable: false })
        {
            yield return (Permissions.MentionEveryone, "Mention @everyone, @here, and All Roles", $"Without that the role {role.Name} isn't notified; or let anyone mention the role, in the role's settings.");
        }
    }

    private static Reply Say(ResolvedChannel channel, string rest) => Reply.Problem(RichText.Of(new Span.Channel(channel.Id), rest));
}
