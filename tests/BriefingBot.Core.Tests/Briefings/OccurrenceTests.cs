using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Briefings;

public sealed class OccurrenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_the_moves_of_the_state_machine_exist()
    {
        string[] moves =
        [
            "Due>Claimed", "Due>Missed",
            "Claimed>Sending", "Claimed>Skipped", "Claimed>Missed", "Claimed>Failed",
            "Sending>Sent", "Sending>Unknown", "Sending>Failed", "Sending>Missed",
            "Unknown>Sent", "Unknown>Sending", "Unknown>Review", "Unknown>Missed", "Unknown>Failed",
            "Review>Sent", "Review>Sending", "Review>Missed",
            "Failed>Due", "Failed>Sending", "Missed>Due", "Missed>Sending", "Skipped>Due",
        ];
        var states = Enum.GetValues<OccurrenceState>();

        var actual = from one in states from other in states where one != other && one.CanBecome(other) select $"{one}>{other}";

        Assert.Equal(moves.Order(), actual.Order());
    }

    [Fact]
    public void A_move_that_does_not_exist_is_refused()
    {
        var missed = Due().Miss("too late");

        Assert.Throws<InvalidOperationException>(() => missed.AskModerators("no"));
    }

    [Fact]
    public void A_part_that_was_under_way_is_unknown_to_the_next_process()
    {
        var sending = Frozen(2).BeginAttempt(0, 10, Now);

        var taken = sending.Claim(Now.AddMinutes(1));

        Assert.Equal(OccurrenceState.Unknown, taken.State);
        Assert.Equal([PartState.Unknown, PartState.Pending], taken.Parts.Select(part => part.State));
    }

    [Fact]
    public void It_is_sent_once_all_its_parts_are()
    {
        var one = Frozen(2).BeginAttempt(0, 10, Now).PartSent(0, 100, Now);
        var both = one.BeginAttempt(1, 10, Now).PartSent(1, 101, Now);

        Assert.Equal(OccurrenceState.Sending, one.State);
        Assert.Equal(OccurrenceState.Sent, both.State);
        Assert.False(both.HasWork);
    }

    [Fact]
    public void The_first_attempt_keeps_its_time()
    {
        var again = Frozen(1).BeginAttempt(0, 10, Now).PartUnknown(0, "lost", Now).BeginAttempt(0, 10, Now.AddMinutes(1));

        Assert.Equal(Now, again.Parts[0].FirstAttempt);
        Assert.Equal(Now.AddMinutes(1), again.Parts[0].LastAttempt);
        Assert.Equal(2, again.Parts[0].Attempts);
    }

    [Fact]
    public void A_refused_connection_after_a_lost_answer_leaves_it_unknown()
    {
        var unknown = Frozen(1).BeginAttempt(0, 10, Now).PartUnknown(0, "lost", Now).BeginAttempt(0, 10, Now).PartNotSent(0, earlierUnknown: true, "refused", Now);

        Assert.Equal(OccurrenceState.Unknown, unknown.State);
        Assert.Equal(PartState.Unknown, unknown.Parts[0].State);
    }

    [Fact]
    public void A_part_is_recognised_by_schedule_date_part_and_channel()
    {
        var identity = PartIdentity.Of(Due().Key, 0, 10);

        Assert.Equal(24, identity.Nonce.Length);
        Assert.Equal(10, identity.Mark.Length);
        Assert.Equal(identity, PartIdentity.Of(Due().Key, 0, 10));
        Assert.Equal(4, new[] { identity, PartIdentity.Of(Due().Key, 1, 10), PartIdentity.Of(Due().Key, 0, 11), PartIdentity.Of(Due().Key with { Date = new DateOnly(2026, 6, 4) }, 0, 10) }.Distinct().Count());
    }

    [Fact]
    public void A_key_reads_back_as_it_is_written()
    {
        Assert.True(OccurrenceKey.TryParse(Due().Key.ToString(), out var key));
        Assert.Equal(Due().Key, key);
        Assert.False(OccurrenceKey.TryParse("nothing", out _));
        Assert.False(OccurrenceKey.TryParse("a@b@2026-06-03", out _));
    }

    private static Occurrence Due() => new()
    {
        Key = new OccurrenceKey(new ScheduleId("abcdefgh"), new DateOnly(2026, 6, 3)),
        GuildId = 1,
        ChannelId = 10,
        Topic = new TopicId("bridge"),
        DueAt = Now,
        PlannedAt = Now,
    };

    private static Occurrence Frozen(int parts) => Due().Claim(Now.AddMinutes(1)).Freeze(
        [.. Enumerable.Range(0, parts).Select(part => new BriefingPart(part, $"n{part}", $"m{part}", "{}", []))], null, [], thread: false, crosspost: false);
}
