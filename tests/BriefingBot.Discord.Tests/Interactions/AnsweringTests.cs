using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Discord.Tests.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Discord.Tests.Interactions;

public sealed class AnsweringTests : IAsyncLifetime
{
    private readonly SteppedTime _time = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ScriptedHandler _handler = new();
    private FakeDiscord _discord = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _bot = Bot.Create(_discord, _handler, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task An_interaction_delivered_three_times_is_answered_once()
    {
        var interaction = Samples.Interaction(1);
        for (var delivery = 0; delivery < 3; delivery++) await Accept(interaction);

        Assert.Single(_discord.AllRequests);
        Assert.Single(_handler.Handled);
    }

    [Fact]
    public async Task A_slow_answer_is_deferred_at_one_and_a_half_seconds_and_then_edited_in()
    {
        var slow = new TaskCompletionSource<InteractionResponse>();
        _handler.Answer = (_, _) => slow.Task;

        var answering = Accept(Samples.Interaction(1));
        var callback = _discord.NextRequestAsync();
        var deferredAt = await _time.AdvanceUntilAsync(callback, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(3));
        slow.SetResult(new Reply(MessageBody.Of(new TextDisplay("at last")).AsEphemeral()));
        await answering;
        var edit = await _discord.NextRequestAsync();

        Assert.InRange(deferredAt.TotalSeconds, 1.4, 1.8);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", (await callback).Text);
        Assert.Equal("PATCH", edit.Method);
        Assert.EndsWith("/messages/@original", edit.Path, StringComparison.Ordinal);
        Assert.Equal(1 << 15, edit.Json.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task What_arrives_late_is_deferred_the_sooner()
    {
        _handler.Answer = (_, _) => new TaskCompletionSource<InteractionResponse>().Task;

        _ = Accept(Samples.Interaction(Snowflake.At(_time.GetUtcNow() - TimeSpan.FromSeconds(1)).Value));
        var callback = _discord.NextRequestAsync();
        var deferredAt = await _time.AdvanceUntilAsync(callback, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(3));

        Assert.InRange(deferredAt.TotalSeconds, 0.4, 0.8);
    }

    [Fact]
    public async Task A_handler_that_knows_it_is_slow_is_deferred_at_once()
    {
        var slow = new TaskCompletionSource<InteractionResponse>();
        _handler.Deferral = Deferral.PublicReply;
        _handler.Answer = (context, _) =>
        {
            context.DeferNow();
            return slow.Task;
        };

        var answering = Accept(Samples.Interaction(1));
        var callback = await _discord.NextRequestAsync();
        slow.SetResult(new Reply(MessageBody.Of(new TextDisplay("x"))));
        await answering;

        Assert.Equal("""{"type":5}""", callback.Text);
    }

    [Fact]
    public async Task A_handler_that_throws_is_answered_with_words_of_regret()
    {
        _handler.Answer = (_, _) => throw new InvalidOperationException("boom");

        await Accept(Samples.Interaction(1));
        var callback = await _discord.NextRequestAsync();

        Assert.Contains("sorry: Failed", callback.Text, StringComparison.Ordinal);
        Assert.Equal((1 << 15) | (1 << 6), callback.Json.GetProperty("data").GetProperty("flags").GetInt32());
        Assert.Equal("boom", Assert.Single(_handler.Failures).Reason?.Message);
    }

    [Fact]
    public async Task An_answer_that_Discord_finds_fault_with_is_replaced_by_words_of_regret()
    {
        var calls = 0;
        _discord.Reply = _ => Task.FromResult<IResult?>(calls++ == 0 ? Error(400, 50035) : null);

        await Accept(Samples.Interaction(1));
        await _discord.NextRequestAsync();

        Assert.Contains("sorry: Failed", (await _discord.NextRequestAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_handler_that_never_ends_is_cancelled_and_regretted_after_a_minute()
    {
        var cancelled = new TaskCompletionSource();
        _handler.Answer = async (_, cancellation) =>
        {
            await using var registration = cancellation.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, CancellationToken.None);
            return new DeferredUpdate();
        };

        var answering = Accept(Samples.Interaction(1));
        await _time.AdvanceUntilAsync(answering, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(65));
        await _discord.NextRequestAsync();

        Assert.True(cancelled.Task.IsCompleted);
        Assert.Contains("sorry: TimedOut", (await _discord.NextRequestAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_autocomplete_is_answered_with_no_choices_in_time()
    {
        _handler.Answer = (_, _) => new TaskCompletionSource<InteractionResponse>().Task;

        var answering = Accept(Samples.Interaction(1, type: 4));
        var answeredAt = await _time.AdvanceUntilAsync(answering, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(3));

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", (await _discord.NextRequestAsync()).Text);
        Assert.True(answeredAt < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_modal_is_the_first_answer()
    {
        _handler.Deferral = Deferral.Never;
        _handler.Answer = (_, _) => Task.FromResult<InteractionResponse>(
            new Modal("edit:1", "Edit", [new Label("Text", new TextInput { CustomId = "text", Style = TextInputStyle.Paragraph })]));

        await Accept(Samples.Interaction(1));

        Assert.Equal(
            """{"type":9,"data":{"custom_id":"edit:1","title":"Edit","components":[{"type":18,"label":"Text","component":{"type":4,"custom_id":"text","style":2}}]}}""",
            (await _discord.NextRequestAsync()).Text);
    }

    [Fact]
    public async Task A_deferred_button_that_answers_with_a_message_sends_it_beside_the_old_one()
    {
        var slow = new TaskCompletionSource<InteractionResponse>();
        _handler.Deferral = Deferral.Update;
        _handler.Answer = (context, _) =>
        {
            context.DeferNow();
            return slow.Task;
        };

        var answering = Accept(Samples.Interaction(1, type: 3, extra: ""","message":{"id":"77","channel_id":"600"}"""));
        Assert.Equal("""{"type":6}""", (await _discord.NextRequestAsync()).Text);
        slow.SetResult(new Reply(MessageBody.Of(new TextDisplay("shared"))));
        await answering;

        var followup = await _discord.NextRequestAsync();
        Assert.Equal("POST", followup.Method);
        Assert.StartsWith("/webhooks/800/", followup.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Followups_come_even_when_the_first_answer_cannot_be_noted()
    {
        _discord.Reply = request => Task.FromResult<IResult?>(request.Method == "GET" ? Results.Text("""{"id":"6","channel_id":"2"}""", "application/json") : null);
        _handler.Answer = (_, _) => Task.FromResult<InteractionResponse>(new Reply(MessageBody.Of(new TextDisplay("first")))
        {
            Followups = [MessageBody.Of(new TextDisplay("second"))],
            Delivered = _ => throw new InvalidOperationException("The store is full."),
        });

        await Accept(Samples.Interaction(1));

        Assert.Contains(_discord.AllRequests, request => request.Text.Contains("second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Followups_come_after_the_first_answer()
    {
        _handler.Answer = (_, _) => Task.FromResult<InteractionResponse>(
            new Reply(MessageBody.Of(new TextDisplay("first"))) { Followups = [MessageBody.Of(new TextDisplay("second"))] });

        await Accept(Samples.Interaction(1));

        Assert.True((await _discord.NextRequestAsync()).IsCallback);
        Assert.Contains("second", (await _discord.NextRequestAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(400, 40060)]
    public async Task An_interaction_that_is_gone_is_counted_and_left(int status, int code)
    {
        _discord.Reply = _ => Task.FromResult<IResult?>(Error(status, code));

        await Accept(Samples.Interaction(1));

        Assert.Single(_discord.AllRequests);
        Assert.Empty(_handler.Failures);
    }

    [Fact]
    public async Task A_lost_deferral_is_made_good_by_a_direct_answer()
    {
        var slow = new TaskCompletionSource<InteractionResponse>();
        _handler.Answer = (context, _) =>
        {
            context.DeferNow();
            return slow.Task;
        };
        var callbacks = 0;
        _discord.Reply = request => Task.FromResult<IResult?>(
            request.IsCallback ? callbacks++ < 4 ? new LostReply() : null : Error(404, 10015));

        var answering = Accept(Samples.Interaction(1));
        await _time.AdvanceUntilAsync(Until.TrueAsync(() => callbacks == 4, "the deferral is given up"), TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(2.5));
        slow.SetResult(new Reply(MessageBody.Of(new TextDisplay("direct"))));
        await answering;

        Assert.Contains("direct", _discord.AllRequests.Last().Text, StringComparison.Ordinal);
        Assert.True(_discord.AllRequests.Last().IsCallback);
    }

    [Fact]
    public async Task Too_many_interactions_are_told_that_the_bot_is_busy()
    {
        await using var bot = Bot.Create(_discord, _handler, _time, services: services => services.AddSingleton(new DispatchLimits { Capacity = 3 }));
        var stuck = new TaskCompletionSource<InteractionResponse>();
        _handler.Answer = (_, _) => stuck.Task;

        for (ulong id = 1; id <= 3; id++) _ = Accept(Samples.Interaction(id), bot);
        await Accept(Samples.Interaction(4), bot);

        var callback = Assert.Single(_discord.AllRequests);
        Assert.StartsWith("/interactions/4/", callback.Path, StringComparison.Ordinal);
        Assert.Contains("sorry: Busy", callback.Text, StringComparison.Ordinal);
        stuck.SetException(new InvalidOperationException());
    }

    [Fact]
    public async Task Stuck_handlers_dont_keep_others_from_being_answered()
    {
        await using var bot = Bot.Create(_discord, _handler, _time, services: services => services.AddSingleton(new DispatchLimits { Workers = 2 }));
        _handler.Answer = (_, _) => new TaskCompletionSource<InteractionResponse>().Task;

        var all = Task.WhenAll(Enumerable.Range(1, 10).Select(id => Accept(Samples.Interaction((ulong)id), bot)));
        await _time.AdvanceUntilAsync(all, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(70));

        Assert.Equal(10, _discord.AllRequests.Count(request => request.IsCallback));
        Assert.Equal(10, _discord.AllRequests.Count(request => request.Method == "PATCH"));
        Assert.Contains(_handler.Failures, failure => failure.Kind == InteractionFailureKind.Busy);
    }

    [Fact]
    public async Task A_store_that_fails_costs_no_answer()
    {
        await using var bot = Bot.Create(_discord, _handler, _time, services: services => services.AddSingleton<ISeenInteractionStore>(new BrokenStore()));

        await Accept(Samples.Interaction(1), bot);

        Assert.Single(_discord.AllRequests);
    }

    [Fact]
    public async Task An_interaction_that_the_store_knows_from_before_a_restart_is_not_answered_again()
    {
        await using var bot = Bot.Create(_discord, _handler, _time, services: services => services.AddSingleton<ISeenInteractionStore>(new KnowingStore()));

        await Accept(Samples.Interaction(1), bot);

        Assert.Empty(_discord.AllRequests);
        Assert.Empty(_handler.Handled);
    }

    [Fact]
    public async Task At_shutdown_what_is_under_way_is_still_answered()
    {
        var slow = new TaskCompletionSource<InteractionResponse>();
        _handler.Answer = (_, _) => slow.Task;
        var dispatcher = _bot.Services.GetRequiredService<InteractionDispatcher>();

        _ = Accept(Samples.Interaction(1));
        var draining = dispatcher.DrainAsync(TestContext.Current.CancellationToken);
        await Clock.SettleAsync();
        slow.SetResult(new Reply(MessageBody.Of(new TextDisplay("just in time"))));
        await draining.WaitAsync(Patience.Long, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Contains("just in time", Assert.Single(_discord.AllRequests).Text, StringComparison.Ordinal);
    }

    private Task Accept(Interaction interaction, Bot? bot = null)
    {
        var services = (bot ?? _bot).Services;
        return services.GetRequiredService<InteractionDispatcher>().Accept(interaction, services.GetRequiredService<RestCallbackDoor>());
    }

    private static IResult Error(int status, int code) => Results.Json(new { code, message = "no" }, statusCode: status);

    private sealed class BrokenStore : ISeenInteractionStore
    {
        public ValueTask<bool> TryAddAsync(Snowflake interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
            throw new IOException("disk full");
    }

    private sealed class KnowingStore : ISeenInteractionStore
    {
        public ValueTask<bool> TryAddAsync(Snowflake interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken) => new(false);
    }
}
