using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Briefings;

/// <summary>The briefings that a channel without history gets, day by day; what <c>show briefing</c> prints.</summary>
internal static class BriefingSample
{
    /// <summary>The last day that can be asked for.</summary>
    public const int LastDay = 1_000;

    /// <summary>The briefing of a day.</summary>
    /// <param name="topic">The story.</param>
    /// <param name="day">Counted from 1, the channel's first.</param>
    /// <param name="today">The first day's date.</param>
    public static Reply Of(Topic topic, int day, DateOnly today)
    {
        var history = ChannelHistory.Empty;
        for (var before = 1; before < day; before++)
        {
            var date = today.AddDays(before - 1);
            history = history.With(BriefingComposer.Compose(topic, date, history), date);
        }

        return BriefingComposer.Compose(topic, today.AddDays(day - 1), history).Reply;
    }
}
