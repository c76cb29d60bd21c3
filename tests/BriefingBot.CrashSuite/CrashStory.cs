using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;

namespace BriefingBot.CrashSuite;

/// <summary>A story and a schedule for it: 08:00 UTC, every day from 1 June 2026 on.</summary>
internal static class CrashStory
{
    public static ScheduleId Schedule { get; } = new("crashtst");

    public static CurrentKnowledge Knowledge()
    {
        var current = new CurrentKnowledge();
        current.Replace(new KnowledgeSnapshot(
        [
            new Topic(new TopicId("story"), "A story", [new Source("paper")], [],
                [.. Enumerable.Range(0, 60).Select(index => new Fact { Id = new FactId($"fact-{index:00}"), Text = $"Fact number {index} of the story.", Source = new SourcePlace("paper", "Part", 1 + index) })]),
        ], 1));
        return current;
    }

    public static Schedule Daily(ulong guild, ulong channel) => new()
    {
        Id = Schedule,
        GuildId = guild,
        ChannelId = channel,
        ChannelName = "briefings",
        Topic = new TopicId("story"),
        At = new TimeOnly(8, 0),
        TimeZone = "Etc/UTC",
        ActiveFrom = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        CreatedBy = 1_100_000_000_000_000_102,
    };
}
