using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Sqlite.Replies;

namespace BriefingBot.Sqlite.Tests.Briefings;

public sealed class DispatcherTests
{
    [Fact]
    public async Task A_briefing_is_posted_at_its_time_once_a_day()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");

        await bench.PassAsync(TimeSpan.FromHours(26), TimeSpan.FromMinutes(1));

        Assert.Equal(2, bench.Discord.Messages.Count);
        Assert.All(bench.Discord.Messages, message => Assert.Equal(8, message.At.Hour));
        Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 1)!.State);
        Assert.NotEqual(bench.Discord.Messages[0].Payload, bench.Discord.Messages[1].Payload);
    }

    [Fact]
    public async Task Editing_a_schedule_after_todays_post_does_not_fire_it_again()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(5));

        Assert.True(bench.Ledger.TryUpdate(schedule with { At = new TimeOnly(10, 0), ActiveFrom = bench.Time.GetUtcNow() }));
        await bench.PassAsync(TimeSpan.FromHours(5), TimeSpan.FromMinutes(5));

        Assert.Single(bench.Discord.Messages);
    }

    [Fact]
    public async Task A_change_based_on_an_older_revision_is_refused()
    {
        using var bench = new Bench();
        var schedule = bench.Add();

        Assert.True(bench.Ledger.TryUpdate(schedule with { At = new TimeOnly(10, 0) }));
        Assert.False(bench.Ledger.TryUpdate(schedule with { At = new TimeOnly(11, 0) }));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task After_an_outage_only_the_latest_is_posted_labelled_as_late()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(51));

        await bench.LookAsync();

        Assert.Contains("Posted late", Assert.Single(bench.Discord.Messages).Payload, StringComparison.Ordinal);
        Assert.Equal([OccurrenceState.Missed, OccurrenceState.Missed, OccurrenceState.Sent], new[] { 1, 2, 3 }.Select(day => bench.Of(schedule, day)!.State));
    }

    [Fact]
    public async Task After_the_catch_up_time_it_is_missed()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(5));

        await bench.LookAsync();

        Assert.Empty(bench.Discord.Messages);
        Assert.Equal(OccurrenceState.Missed, bench.Of(schedule, 1)!.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task A_clock_that_jumps_at_any_moment_doubles_nothing_and_makes_nothing_late(int hours)
    {
        var random = new Random(20260601);
        for (var run = 0; run < 4; run++)
        {
            var at = new TimeOnly(random.Next(24), random.Next(60));
            var shift = TimeSpan.FromHours(run % 2 == 0 ? hours : -hours);
            using var bench = new Bench();
            var schedule = bench.Add($"{at:HH:mm}", change: each => each with { ActiveFrom = each.ActiveFrom.AddDays(-2) });
            var before = new[] { new DateOnly(2026, 5, 31), new DateOnly(2026, 6, 1) }.Where(date => date.ToDateTime(at, DateTimeKind.Utc) <= bench.Time.GetUtcNow());
            bench.Ledger.Plan([.. before.Select(date => Occurrence.Due(schedule, date, bench.Time.GetUtcNow(), bench.Time.GetUtcNow()).Miss("before"))], bench.Time.GetUtcNow());
            await PassAsync(bench, at, TimeSpan.FromSeconds(random.Next(24 * 3600, 48 * 3600)), random);
            bench.Time.AdjustTime(bench.Time.GetUtcNow() + shift);
            await PassAsync(bench, at, TimeSpan.FromHours(60), random);

            var days = bench.Ledger.Recent(Bench.Guild, limit: 100);
            Assert.Equal(bench.Discord.Messages.Count, days.Count(day => day.State == OccurrenceState.Sent));
            Assert.Equal(bench.Discord.Messages.Count, bench.Discord.Messages.Select(message => message.Payload.Split('\n')[0]).Distinct().Count());

            // Late is only what the clock itself skipped: everything else came within a look.
            Assert.All(days.Where(day => day.State == OccurrenceState.Sent), day =>
                Assert.True(day.Parts[0].SentAt - day.DueAt <= (shift > TimeSpan.Zero ? shift : TimeSpan.Zero) + TimeSpan.FromSeconds(60), $"{at}, {shift}: {day.Key} due {day.DueAt:u}, sent {day.Parts[0].SentAt:u}"));
        }
    }

    // Looks come at odd moments, at most 30 s apart wherever something may be due.
    private static async Task PassAsync(Bench bench, TimeOnly at, TimeSpan span, Random random)
    {
        var end = bench.Time.GetTimestamp() + span.Ticks;
        while (bench.Time.GetTimestamp() < end)
        {
            await bench.LookAsync();
            var toDue = (at.ToTimeSpan() - bench.Time.GetUtcNow().TimeOfDay).Duration();
            bench.Time.Advance(TimeSpan.FromSeconds(random.Next(1, toDue < TimeSpan.FromMinutes(15) || toDue > TimeSpan.FromHours(23.5) ? 31 : 601)));
        }
    }

    [Fact]
    public async Task A_day_that_a_clock_running_ahead_took_for_missed_is_posted_at_its_time()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(6), TimeSpan.FromMinutes(5));
        bench.Time.AdjustTime(bench.Time.GetUtcNow().AddDays(1));
        await bench.LookAsync();
        Assert.Equal(OccurrenceState.Missed, bench.Of(schedule, 2)!.State);

        bench.Time.AdjustTime(bench.Time.GetUtcNow().AddDays(-1));
        await bench.PassAsync(TimeSpan.FromHours(24), TimeSpan.FromMinutes(1));

        Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 2)!.State);
        Assert.Equal(2, bench.Discord.Messages.Count);
    }

    [Fact]
    public async Task What_a_clock_running_ahead_froze_and_missed_is_sent_at_its_time_as_it_was_frozen()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(6), TimeSpan.FromMinutes(5));
        bench.Discord.Fault = (_, _) => new SendResult.NotSent("down");
        bench.Time.AdjustTime(bench.Time.GetUtcNow().AddHours(21));
        await bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(5));
        var frozen = bench.Of(schedule, 2)!;
        Assert.Equal(OccurrenceState.Missed, frozen.State);

        bench.Discord.Fault = (_, _) => null;
        bench.Time.AdjustTime(bench.Time.GetUtcNow().AddDays(-1));
        await bench.PassAsync(TimeSpan.FromHours(24), TimeSpan.FromMinutes(1));

        Assert.Equal((OccurrenceState.Sent, 2), (bench.Of(schedule, 2)!.State, bench.Discord.Messages.Count));
        Assert.Equal(frozen.Parts[0].Payload, bench.Discord.Messages[1].Payload);
        Assert.Empty(bench.Store.Maintenance.Check());
    }

    [Fact]
    public async Task One_bad_schedule_in_a_thousand_delays_no_other()
    {
        using var bench = new Bench();
        for (ulong channel = 1; channel <= 1_000; channel++)
        {
            bench.Add("08:00", channel, schedule => schedule with { Topic = channel == 500 ? new Core.Facts.TopicId("gone") : schedule.Topic });
        }

        bench.Time.Advance(TimeSpan.FromMinutes(119));
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(999, bench.Discord.Messages.Count);
        Assert.All(bench.Discord.Messages, message => Assert.True(message.At.TimeOfDay < new TimeSpan(8, 1, 0)));
        await bench.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("isn't loaded", Assert.Single(bench.Discord.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedules_that_are_due_together_are_posted_in_order_of_their_due_time()
    {
        using var bench = new Bench(new() { Workers = 1 });
        for (ulong channel = 1; channel <= 60; channel++)
        {
            bench.Add($"08:{60 - channel:00}", channel);
        }

        bench.Time.Advance(TimeSpan.FromHours(3));
        await bench.LookAsync();

        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(channel => (ulong)channel), bench.Discord.Messages.Select(message => message.Channel));
    }

    [Fact]
    public async Task A_channels_briefings_follow_each_other_in_one_look_among_those_of_others_by_due_time()
    {
        using var bench = new Bench(new() { Workers = 1 });
        (string At, ulong Channel)[] due = [("08:03", 20), ("08:00", 10), ("08:02", 10), ("08:04", 10), ("08:01", 30), ("08:05", 30)];
        foreach (var (at, channel) in due)
        {
            bench.Add(at, channel);
        }

        bench.Time.Advance(TimeSpan.FromHours(3));
        await bench.LookAsync();

        Assert.Equal([10UL, 30, 10, 20, 10, 30], bench.Discord.Messages.Select(message => message.Channel));
    }

    [Fact]
    public async Task Of_those_due_together_the_schedules_id_decides()
    {
        using var bench = new Bench(new() { Workers = 1 });
        var schedules = Enumerable.Range(0, 20).Select(index => bench.Add("08:00", Bench.Channel + (ulong)(index % 3))).ToArray();

        bench.Time.Advance(TimeSpan.FromHours(3));
        await bench.LookAsync();

        var expected = schedules.OrderBy(schedule => schedule.Id.Value, StringComparer.Ordinal)
            .Select(schedule => PartIdentity.Of(new OccurrenceKey(schedule.Id, new DateOnly(2026, 6, 1)), 0, schedule.ChannelId).Nonce);
        Assert.Equal(expected, bench.Discord.Messages.Select(message => message.Payload.Split('\n')[0]));
    }

    [Fact]
    public async Task Fifty_channels_that_keep_their_post_waiting_hold_up_no_other()
    {
        using var bench = new Bench();
        for (ulong channel = 1; channel <= 50; channel++)
        {
            bench.Add("08:00", channel);
        }

        for (ulong channel = 101; channel <= 150; channel++)
        {
            bench.Add("08:01", channel);
        }

        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Discord.Slowness = channel => channel <= 50 ? answer.Task : Task.CompletedTask;
        bench.Time.Advance(TimeSpan.FromHours(3));
        var look = bench.LookAsync();

        await EventuallyAsync(() => bench.Discord.Channels.Length == 50);
        Assert.All(bench.Discord.Messages, message => Assert.True(message.Channel > 100));
        answer.SetResult();
        await look;
        Assert.Equal(100, bench.Discord.Messages.Count);
    }

    [Fact]
    public async Task What_waits_for_another_try_gets_it_in_time_however_many_wait_for_their_first()
    {
        using var bench = new Bench(new() { Workers = 2 });
        for (ulong channel = 1; channel <= 60; channel++)
        {
            bench.Add("08:00", channel, schedule => channel == 1 ? schedule with { Id = new ScheduleId("22222222") } : schedule);
        }

        using var posts = new SemaphoreSlim(0);
        bench.Discord.Slowness = channel => channel == 1 ? Task.CompletedTask : posts.WaitAsync(TestContext.Current.CancellationToken);
        bench.Discord.Fault = (channel, attempt) => channel == 1 && attempt == 1 ? new SendResult.NotSent("busy", TimeSpan.FromSeconds(3)) : null;
        bench.Time.Advance(TimeSpan.FromHours(2));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = Task.Run(() => bench.Dispatcher.RunAsync(stop.Token), TestContext.Current.CancellationToken);

        // Two posts a second are let through, for 30 s in all: less than the longest time between two looks at the clock.
        await EventuallyAsync(() => bench.Discord.Attempts > 0);
        var let = 0;
        while (bench.Discord.Channels.All(channel => channel != 1) && let < 59)
        {
            posts.Release();
            let++;
            await EventuallyAsync(() => bench.Discord.Channels.Length >= let);
            bench.Time.Advance(TimeSpan.FromSeconds(0.5));
        }

        posts.Release(60);
        await stop.CancelAsync();
        await running;
        Assert.InRange(let, 1, 30);
    }

    [Fact]
    public async Task A_missing_permission_pauses_the_schedule_and_tells_the_moderators_once()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        bench.Discord.Fault = (_, _) => new SendResult.Refused("The bot lacks a permission in the channel (Send Messages)", IsAccess: true);

        await bench.PassAsync(TimeSpan.FromHours(50), TimeSpan.FromMinutes(5));

        Assert.Equal((ScheduleState.Paused, 1), (bench.Ledger.FindSchedule(Bench.Guild, schedule.Id)!.State, bench.Discord.Attempts));
        Assert.Contains("Send Messages", Assert.Single(bench.Discord.Notices).Text, StringComparison.Ordinal);
        Assert.Equal(OccurrenceState.Failed, bench.Of(schedule, 1)!.State);
    }

    [Fact]
    public async Task A_lost_answer_is_resolved_by_the_nonce()
    {
        using var bench = new Bench();
        bench.Discord.HistoryIsReadable = false;
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.Unknown("lost") : null;
        var schedule = bench.Add("08:00");

        await bench.PassAsync(TimeSpan.FromHours(3));

        Assert.Single(bench.Discord.Messages);
        Assert.Equal((OccurrenceState.Sent, 2), (bench.Of(schedule, 1)!.State, bench.Discord.Attempts));
    }

    [Fact]
    public async Task Where_every_answer_is_lost_the_channel_is_read_as_soon_as_it_can_be_believed()
    {
        using var bench = new Bench();
        bench.Discord.Fault = (_, _) => new SendResult.Unknown("lost");
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(2));

        await bench.PassAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));

        Assert.Single(bench.Discord.Messages);
        Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 1)!.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_resolved_by_the_history_where_nonces_are_not_trusted(bool wasDelivered)
    {
        using var bench = new Bench(new() { TrustNonces = false });
        bench.Discord.HonoursNonces = false;
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.Unknown("lost") : null;
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(2));
        if (!wasDelivered)
        {
            bench.Discord.Messages.Clear();
        }

        await bench.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1));

        Assert.Single(bench.Discord.Messages);
        Assert.Equal((OccurrenceState.Sent, wasDelivered ? 1 : 2), (bench.Of(schedule, 1)!.State, bench.Discord.Attempts));
    }

    [Fact]
    public async Task Where_neither_can_tell_a_moderator_is_asked_within_a_minute()
    {
        using var bench = new Bench(new() { TrustNonces = false });
        bench.Discord.HonoursNonces = bench.Discord.HistoryIsReadable = false;
        bench.Discord.Fault = (_, _) => new SendResult.Unknown("lost");
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(2));

        await bench.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1));

        Assert.Single(bench.Discord.Messages);
        Assert.Equal(OccurrenceState.Review, bench.Of(schedule, 1)!.State);
        Assert.Contains("/briefing resolve", Assert.Single(bench.Discord.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_after_a_lost_answer_asks_a_moderator_at_once()
    {
        using var bench = new Bench();
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.Unknown("lost") : new SendResult.Refused("The bot lacks a permission in the channel (Send Messages)", IsAccess: true);
        var schedule = bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(2));

        await bench.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1));

        Assert.Equal((OccurrenceState.Review, PartState.Unknown, 2), (bench.Of(schedule, 1)!.State, bench.Of(schedule, 1)!.Parts[0].State, bench.Discord.Attempts));
        Assert.Equal(ScheduleState.Paused, bench.Ledger.FindSchedule(Bench.Guild, schedule.Id)!.State);
        Assert.Single(bench.Discord.Notices);
    }

    [Fact]
    public async Task One_whose_schedule_is_paused_while_its_answer_is_lost_is_looked_for_not_called_missed()
    {
        using var bench = new Bench();
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.Unknown("lost") : null;
        var schedule = bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(2));
        await bench.LookAsync();
        Assert.True(bench.Ledger.TryUpdate(schedule with { State = ScheduleState.Paused, PausedBecause = "test" }));

        await bench.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1));

        Assert.Equal((OccurrenceState.Sent, 1), (bench.Of(schedule, 1)!.State, bench.Discord.Attempts));
        Assert.NotNull(bench.Of(schedule, 1)!.Parts[0].MessageId);
    }

    [Fact]
    public async Task One_that_was_deleted_before_its_answer_came_is_posted_and_says_so()
    {
        using var bench = new Bench();
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.Unknown("lost") : new SendResult.Deleted();
        var schedule = bench.Add("08:00");

        await bench.PassAsync(TimeSpan.FromHours(2));

        await bench.PassAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));

        Assert.Equal((OccurrenceState.Sent, "It was posted, and deleted since", null), (bench.Of(schedule, 1)!.State, bench.Of(schedule, 1)!.Reason, bench.Of(schedule, 1)!.Parts[0].MessageId));
        Assert.Empty(bench.Store.Maintenance.Check());
    }

    [Fact]
    public async Task An_old_nonce_is_not_relied_on()
    {
        using var bench = new Bench();
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.Unknown("lost") : null;
        var schedule = bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(2));
        await bench.LookAsync();
        bench.Discord.HonoursNonces = false;
        bench.Time.Advance(TimeSpan.FromMinutes(3));

        await bench.LookAsync();

        Assert.Single(bench.Discord.Messages);
        Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 1)!.State);
    }

    [Fact]
    public async Task A_process_that_died_while_sending_is_resolved_by_the_next()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(2));
        bench.Discord.BeforeSend = () => throw new OperationCanceledException("the process is gone");
        using (var dying = new CancellationTokenSource())
        {
            bench.Discord.BeforeSend = async () =>
            {
                await dying.CancelAsync();
                dying.Token.ThrowIfCancellationRequested();
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Dispatcher.RunOnceAsync(dying.Token));
        }

        Assert.Equal(OccurrenceState.Sending, bench.Of(schedule, 1)!.State);
        bench.Discord.BeforeSend = () => Task.CompletedTask;
        bench.Restart();
        await bench.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(5));

        Assert.Single(bench.Discord.Messages);
        Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 1)!.State);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task A_process_that_dies_at_any_part_leaves_the_rest_to_the_next(int part, bool isAfter)
    {
        using var bench = new Bench { Parts = 3 };
        var schedule = bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(2));
        using (var dying = new CancellationTokenSource())
        {
            Task DieAt(int calls) => calls == part ? dying.CancelAsync().ContinueWith(_ => dying.Token.ThrowIfCancellationRequested(), TaskScheduler.Default) : Task.CompletedTask;
            var (before, after) = (0, 0);
            bench.Discord.BeforeSend = () => isAfter ? Task.CompletedTask : DieAt(++before);
            bench.Discord.AfterSend = () => isAfter ? DieAt(++after) : Task.CompletedTask;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Dispatcher.RunOnceAsync(dying.Token));
        }

        Assert.Equal(isAfter ? part : part - 1, bench.Discord.Messages.Count);
        bench.Discord.BeforeSend = bench.Discord.AfterSend = () => Task.CompletedTask;
        bench.Restart();
        await bench.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(5));

        Assert.Equal(OccurrenceState.Sent, bench.Of(schedule, 1)!.State);
        Assert.Equal(
            Enumerable.Range(0, 3).Select(index => PartIdentity.Of(new OccurrenceKey(schedule.Id, new DateOnly(2026, 6, 1)), index, Bench.Channel).Nonce),
            bench.Discord.Messages.Select(message => message.Payload.Split('\n')[0]));
        Assert.Empty(bench.Store.Maintenance.Check());
    }

    [Fact]
    public async Task Parts_are_posted_in_order_further_ones_in_the_thread()
    {
        using var bench = new Bench { Parts = 3 };
        var schedule = bench.Add("08:00", change: each => each with { Posting = new PostingOptions(Thread: true, Crosspost: true) });

        await bench.PassAsync(TimeSpan.FromHours(2));

        var first = bench.Discord.Messages[0].Id;
        Assert.Equal([Bench.Channel, first, first], bench.Discord.Messages.Select(message => message.Channel));
        Assert.Equal((Bench.Channel, first), Assert.Single(bench.Discord.Threads));
        Assert.Equal((Bench.Channel, first), Assert.Single(bench.Discord.Crossposts));
        Assert.False(bench.Of(schedule, 1)!.HasWork);
    }

    [Fact]
    public async Task A_sent_briefing_has_a_receipt()
    {
        using var bench = new Bench();
        bench.Add("08:00");
        await bench.PassAsync(TimeSpan.FromHours(2));

        var receipt = new ReceiptStore(bench.Store.Database, bench.Store.Writes).Find(Bench.Guild, bench.Discord.Messages[0].Id)!;

        Assert.Equal(("briefing", Bench.Channel), (receipt.Command, receipt.ChannelId));
        Assert.NotEmpty(receipt.Facts);
        Assert.All(receipt.Facts, said => Assert.NotEmpty(said.ContentHash));
    }

    [Fact]
    public async Task A_held_store_posts_nothing_and_after_its_release_nothing_old()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        bench.Store.Database.Write(connection => Maintenance.HeldStore.Mark(connection, "restored"));
        await bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(1));
        Assert.Empty(bench.Discord.Messages);

        bench.Store.Database.Write(connection => Maintenance.HeldStore.Release(connection, bench.Time.GetUtcNow()));
        await bench.PassAsync(TimeSpan.FromHours(24), TimeSpan.FromMinutes(1));

        Assert.Equal(OccurrenceState.Missed, bench.Of(schedule, 1)!.State);
        Assert.Equal(2, Assert.Single(bench.Discord.Messages).At.Day);
    }

    [Fact]
    public async Task Work_under_way_in_a_restored_store_is_looked_up_before_anything_is_sent()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        bench.Discord.Fault = (_, attempt) => attempt == 1 ? new SendResult.NotSent("down") : null;
        bench.Time.Advance(TimeSpan.FromHours(2));
        await bench.LookAsync();
        var frozen = bench.Of(schedule, 1)!.Parts[0].Payload;

        // After the backup was made the briefing was posted; then the backup was put back and released.
        bench.Discord.HonoursNonces = false;
        bench.Discord.Messages.Add((Bench.Channel, 77, frozen, bench.Time.GetUtcNow()));
        bench.Store.Database.Write(connection => Maintenance.HeldStore.Mark(connection, "restored"));
        bench.Time.Advance(TimeSpan.FromMinutes(20));
        bench.Store.Database.Write(connection => Maintenance.HeldStore.Release(connection, bench.Time.GetUtcNow()));
        await bench.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Single(bench.Discord.Messages);
        Assert.Equal((OccurrenceState.Sent, 77UL), (bench.Of(schedule, 1)!.State, bench.Of(schedule, 1)!.Parts[0].MessageId));
    }

    [Fact]
    public async Task A_paused_schedule_posts_nothing_and_a_resumed_one_nothing_of_the_pause()
    {
        using var bench = new Bench();
        var schedule = bench.Add("08:00");
        Assert.True(bench.Ledger.TryUpdate(schedule with { State = ScheduleState.Paused, PausedBecause = "test" }));
        await bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(1));
        Assert.True(bench.Ledger.TryUpdate(schedule with { Revision = 2, ActiveFrom = bench.Time.GetUtcNow() }));
        await bench.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(1));

        Assert.Empty(bench.Discord.Messages);
    }

    [Fact]
    public async Task Five_hundred_starts_make_one_scheduler()
    {
        using var bench = new Bench();
        bench.Add("08:00");
        bench.Time.Advance(TimeSpan.FromHours(2));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var runs = Enumerable.Range(0, 500).Select(_ => Task.Run(() => bench.Dispatcher.RunAsync(stop.Token), TestContext.Current.CancellationToken)).ToArray();
        while (runs.Count(run => run.IsCompleted) < 499 || bench.Ledger.Recent(Bench.Guild, state: OccurrenceState.Sent).IsEmpty)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Task.WhenAll(runs);
        Assert.Single(bench.Discord.Messages);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, "it never came about");
            await Task.Yield();
        }
    }
}
