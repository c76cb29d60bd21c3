using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;

namespace BriefingBot.Sqlite.Tests.Briefings;

public sealed class BriefingCheckTests : IDisposable
{
    private readonly Bench _bench = new() { Parts = 2 };
    private readonly Schedule _schedule;
    private readonly string _day;

    public BriefingCheckTests()
    {
        _schedule = _bench.Add();
        _day = $"{_schedule.Id}@2026-06-01";
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Whatever_becomes_of_briefings_the_store_is_sound()
    {
        _bench.Add("08:00", channel: 11, schedule => schedule with { Posting = new PostingOptions(Thread: true, Crosspost: true) });
        foreach (var channel in new ulong[] { 12, 13, 14, 15, 16 })
        {
            _bench.Add("08:00", channel);
        }

        _bench.Discord.HistoryIsReadable = false;
        _bench.Discord.Fault = (channel, _) => channel switch
        {
            12 => new SendResult.Refused("no", IsAccess: true),
            13 => new SendResult.NotSent("down"),
            14 => new SendResult.Unknown("lost"),
            15 => new SendResult.Deleted(),
            _ => null,
        };
        for (var minutes = 0; minutes < 8 * 60; minutes += 10)
        {
            await _bench.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5));
            Assert.Empty(Check());
        }

        Assert.Equal(
            [OccurrenceState.Failed, OccurrenceState.Missed, OccurrenceState.Review, OccurrenceState.Sent],
            _bench.Ledger.Recent(Bench.Guild).Select(occurrence => occurrence.State).Distinct().OrderBy(state => state.ToString()));

        var review = _bench.Ledger.Recent(Bench.Guild, state: OccurrenceState.Review)[0];
        _bench.Ledger.Save(review.ResolveAsPosted(messageId: null, _bench.Time.GetUtcNow()));
        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("UPDATE briefing_parts SET payload = payload || ' ' WHERE part = 0", ", part 1: the text isn't what was frozen")]
    [InlineData("UPDATE briefing_parts SET nonce = 'another' WHERE part = 1", ", part 2: nonce and mark aren't those of this schedule, date and channel")]
    [InlineData("UPDATE briefing_parts SET message_id = NULL WHERE part = 0", ", part 1: it is sent, but as no message")]
    [InlineData("UPDATE briefing_parts SET message_id = 99 WHERE part = 0", ", part 1: message 99 has no receipt")]
    [InlineData("UPDATE briefing_parts SET channel_id = 99 WHERE part = 0", ", part 1: the receipt of message 1001 is of another channel")]
    [InlineData("UPDATE briefing_parts SET sent_at = NULL WHERE part = 0", ", part 1: it is sent, but at no time")]
    [InlineData("UPDATE briefing_parts SET facts = '[' WHERE part = 1", ", part 2: the list of facts that it tells can't be read")]
    [InlineData("UPDATE occurrences SET state = 'Due', has_work = 1", ": it is Due, but has a text")]
    [InlineData("UPDATE occurrences SET state = 'Sending', has_work = 1", ": it is Sending, but all of its parts are sent")]
    [InlineData("UPDATE occurrences SET state = 'Review'", ": it is Review, but all of its parts are sent")]
    [InlineData("UPDATE occurrences SET has_work = 1", ": it is marked as having work left, but has none")]
    [InlineData("UPDATE occurrences SET notice = 'Pending'", ": it has work left, but isn't marked so, and would never be taken up")]
    [InlineData("UPDATE occurrences SET guild_id = 2; UPDATE receipts SET guild_id = 2; UPDATE said_facts SET guild_id = 2", ": it is of server 2, its schedule of server 1")]
    [InlineData("UPDATE facts_told SET revision = 7 WHERE fact_id = (SELECT min(fact_id) FROM facts_told)", ", part 1: it is noted as telling revision 7 of fact-00, which it doesn't")]
    [InlineData("DELETE FROM facts_told WHERE fact_id = (SELECT min(fact_id) FROM facts_told)", ": it tells fact-00, which isn't noted as told")]
    public async Task What_was_tampered_with_is_named_in_one_line(string change, string problem)
    {
        await PostAsync();

        Tamper(change);

        Assert.Equal([$"briefing {_day}{problem}"], Check());
    }

    [Fact]
    public async Task One_that_is_sent_has_all_its_parts_sent()
    {
        await PostAsync();

        Tamper("UPDATE briefing_parts SET state = 'Pending' WHERE part = 1");

        Assert.Equal([$"briefing {_day}: it is Sent, but not all of its parts are", $"briefing {_day}, part 2: it is Pending, but has a message or the time of one"], Check());
    }

    [Fact]
    public async Task A_date_in_another_spelling_is_the_same_date_twice()
    {
        await PostAsync();

        Tamper($"""
            INSERT INTO occurrences (schedule_id, local_date, guild_id, channel_id, topic_id, state, due_at, planned_at, version, failures, thread, crosspost, notice, has_work)
            VALUES ('{_schedule.Id}', '2026-6-1', 1, 10, 'story', 'Missed', 0, 0, 1, 0, 'None', 'None', 'None', 0)
            """);

        Assert.Equal([$"briefing {_schedule.Id}@2026-6-1: the date isn't written as 2026-06-01", $"briefing {_day}: the date stands twice"], Check());
    }

    [Fact]
    public async Task Parts_are_counted_without_a_gap()
    {
        await PostAsync();

        Tamper("DELETE FROM facts_told; DELETE FROM briefing_parts WHERE part = 0");

        Assert.Contains($"briefing {_day}: its parts aren't numbered from 1 to 1", Check());
    }

    [Fact]
    public async Task What_a_channel_knows_it_was_told()
    {
        await PostAsync();

        Tamper("INSERT INTO facts_known VALUES (77, 'story', 'fact-00', 1, 'Published')");

        Assert.Equal(["channel 77 is noted as knowing facts of story, but has had no briefing on it"], Check());
    }

    [Fact]
    public async Task What_points_at_nothing_is_named_with_its_table()
    {
        await PostAsync();

        Tamper("DELETE FROM schedules");

        Assert.Equal(["table occurrences: a row points at a row of schedules that isn't there"], Check());
    }

    [Fact]
    public async Task A_state_that_does_not_exist_is_damage()
    {
        await PostAsync();

        Tamper("PRAGMA ignore_check_constraints = ON; UPDATE occurrences SET state = 'Lost'; PRAGMA ignore_check_constraints = OFF");

        Assert.Contains("occurrences", Assert.Single(Check()), StringComparison.Ordinal);
    }

    private async Task PostAsync()
    {
        await _bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(5));
        Assert.Equal(OccurrenceState.Sent, _bench.Of(_schedule, 1)!.State);
        Assert.Empty(Check());
    }

    private ImmutableArray<string> Check() => _bench.Store.Maintenance.Check();

    private void Tamper(string change)
    {
        using var connection = _bench.Store.Database.Connect();
        connection.Execute($"PRAGMA foreign_keys = OFF; DROP TRIGGER frozen_payloads_are_not_changed; {change}; PRAGMA foreign_keys = ON;");
    }
}
