using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;

namespace BriefingBot.Load.Briefings;

/// <summary>What is due together, and what is wrong with the server.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Channels">Over how many channels the schedules are spread.</param>
/// <param name="Minutes">Over how many minutes they are due; more than one are those of an outage, all past when the bot starts.</param>
internal sealed record LoadCase(string Name, int Channels, int Minutes = 1)
{
    private const int ChannelsOfGuild = 5;
    private const ulong FirstChannel = 1_200_000_000_000_000_000;
    private const ulong FirstGuild = 1_100_000_000_000_000_500;
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>All cases.</summary>
    public static readonly LoadCase[] All =
    [
        new("a channel each", 1_000),
        new("100 channels", 100),
        new("20 channels", 20),
        new("one answers 403", 200) { Forbids = true },
        new("one answers 503, one too late", 200) { Breaks = true },
        new("after an outage", 1_000, Minutes: 50),
    ];

    /// <summary>Whether one channel answers 403.</summary>
    public bool Forbids { get; init; }

    /// <summary>Whether one channel answers 503, and another posts but answers after 20 s.</summary>
    public bool Breaks { get; init; }

    /// <summary>How many servers the channels are spread over.</summary>
    public int Guilds => Math.Max(1, Channels / ChannelsOfGuild);

    /// <summary>The server's channels, with this case's faults.</summary>
    public LimitedChannels Server(int seed) => new(TimeProvider.System, seed)
    {
        Forbidden = Forbids ? FirstChannel : null,
        Broken = Breaks ? FirstChannel : null,
        Slow = Breaks ? FirstChannel + 1 : null,
    };

    /// <summary>Whether a schedule's channel refuses or fails its messages.</summary>
    public bool IsLost(Schedule schedule) => (Forbids || Breaks) && schedule.ChannelId == FirstChannel;

    /// <summary>Whether a schedule's channel answers too late.</summary>
    public bool IsSlow(Schedule schedule) => Breaks && schedule.ChannelId == FirstChannel + 1;

    /// <summary>The schedules, the last of them due at a moment.</summary>
    public IReadOnlyList<Schedule> Schedules(int count, int seed, DateTimeOffset last)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index => new Schedule
        {
            Id = new ScheduleId(new string(random.GetItems<char>(Letters, 8))),
            GuildId = FirstGuild + (ulong)(index % Channels / ChannelsOfGuild),
            ChannelId = FirstChannel + (ulong)(index % Channels),
            ChannelName = "briefings",
            Topic = new TopicId("china-south-korea"),
            At = TimeOnly.FromTimeSpan(last.AddMinutes(-random.Next(Minutes)).TimeOfDay),
            TimeZone = "Etc/UTC",
            ActiveFrom = last.AddHours(-1),
            CreatedBy = 700,
        })];
    }

    /// <summary>What the limits allow at best: full windows of all channels, and of the fullest.</summary>
    public static TimeSpan Least(IReadOnlyCollection<Schedule> schedules)
    {
        var fullest = schedules.GroupBy(schedule => schedule.ChannelId).Max(channel => channel.Count());
        var all = TimeSpan.FromSeconds(((schedules.Count + LimitedChannels.PerSecond - 1) / LimitedChannels.PerSecond) - 1);
        var one = LimitedChannels.ChannelWindow * (((fullest + LimitedChannels.PerChannel - 1) / LimitedChannels.PerChannel) - 1);
        return all > one ? all : one;
    }

    /// <summary>The nonce of a schedule's first message on a date.</summary>
    public static string Nonce(Schedule schedule, DateOnly date) => PartIdentity.Of(new OccurrenceKey(schedule.Id, date), 0, schedule.ChannelId).Nonce;
}
