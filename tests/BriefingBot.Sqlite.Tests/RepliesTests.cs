using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Sqlite.Maintenance;
using BriefingBot.Sqlite.Replies;
using BriefingBot.Sqlite.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Sqlite.Tests;

public sealed class RepliesTests
{
    private static readonly TopicId Topic = new("a");
    private static readonly FactId Fact = new("f");

    [Fact]
    public void A_receipt_is_found_at_once_and_after_a_restart()
    {
        using var store = new TempStore();
        var receipt = Receipt(store, 1, 99);

        new ReceiptStore(store.Database, store.Writes).Record(receipt);

        Assert.Equivalent(receipt, new ReceiptStore(store.Database, store.Writes).Find(1, 99), strict: true);
        Assert.Equivalent(receipt, new ReceiptStore(store.Open(), store.Writes).Find(1, 99), strict: true);
    }

    [Fact]
    public void A_receipt_of_another_server_is_not_shown()
    {
        using var store = new TempStore();
        var receipts = new ReceiptStore(store.Database, store.Writes);
        receipts.Record(Receipt(store, 1, 99));

        Assert.Null(receipts.Find(2, 99));
        Assert.Null(receipts.Find(null, 99));
        Assert.Empty(receipts.ThatSaid(2, Topic, Fact, 10));
    }

    [Fact]
    public void Posts_that_said_a_fact_are_listed_newest_first()
    {
        using var store = new TempStore();
        var receipts = new ReceiptStore(store.Database, store.Writes);
        foreach (var message in new ulong[] { 5, 7, 6 })
        {
            receipts.Record(Receipt(store, null, message));
        }

        Assert.Equal([7UL, 6UL], receipts.ThatSaid(null, Topic, Fact, 2).Select(receipt => receipt.MessageId));
        Assert.Empty(receipts.ThatSaid(null, Topic, new FactId("other"), 2));
    }

    [Fact]
    public void A_later_receipt_of_a_post_replaces_the_earlier()
    {
        using var store = new TempStore();
        var receipts = new ReceiptStore(store.Database, store.Writes);
        receipts.Record(Receipt(store, 1, 99));
        receipts.Record(Receipt(store, 1, 99) with { Facts = [] });

        Assert.Empty(receipts.Find(1, 99)!.Facts);
        Assert.Empty(receipts.ThatSaid(1, Topic, Fact, 10));
    }

    [Fact]
    public void A_buttons_state_has_the_token_of_its_content_until_it_expires()
    {
        using var store = new TempStore();
        var views = new ViewStateStore(store.Database, store.Writes, store.Time);

        var token = views.Save("page 2", store.Time.GetUtcNow().AddDays(1));

        Assert.Matches("^[A-Za-z0-9_-]{16}$", token);
        Assert.Equal(token, views.Save("page 2", store.Time.GetUtcNow()));
        Assert.NotEqual(token, views.Save("page 3", store.Time.GetUtcNow().AddDays(1)));
        Assert.Equal("page 2", new ViewStateStore(store.Open(), store.Writes, store.Time).Find(token));
        Assert.Null(views.Find("unknown"));
        store.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(views.Find(token));
    }

    [Fact]
    public void A_state_that_is_too_long_is_refused()
    {
        using var store = new TempStore();

        Assert.Throws<ArgumentException>(() => new ViewStateStore(store.Database, store.Writes, store.Time).Save(new string('x', 65_537), store.Time.GetUtcNow()));
    }

    [Fact]
    public void Broken_characters_come_back_as_they_were()
    {
        using var store = new TempStore();
        var views = new ViewStateStore(store.Database, store.Writes, store.Time);

        var (high, low) = (views.Save("a\uD800b", store.Time.GetUtcNow().AddDays(1)), views.Save("a\uDC00b", store.Time.GetUtcNow().AddDays(1)));

        Assert.Equal(("a\uD800b", "a\uDC00b"), (views.Find(high), views.Find(low)));
    }

    [Fact]
    public void Each_reader_has_one_verdict_and_stays_unnamed()
    {
        using var store = new TempStore();
        var feedback = new FeedbackStore(store.Database, store.Writes, store.Time);

        feedback.Record(1, 123456789, Topic, Fact, 1, FeedbackVerdict.Helpful);
        feedback.Record(1, 123456789, Topic, Fact, 1, FeedbackVerdict.Wrong);
        feedback.Record(1, 42, Topic, Fact, 1, FeedbackVerdict.Helpful);
        feedback.Record(2, 42, Topic, Fact, 1, FeedbackVerdict.Helpful);

        Assert.Equal(new FeedbackCount(1, 1), feedback.Count(1, Topic, Fact));
        Assert.Equal(0, store.Scalar<long>("SELECT count(*) FROM feedback WHERE reader LIKE '%123456789%' OR length(reader) <> 32"));
        Assert.Equal(2, store.Scalar<long>("SELECT count(DISTINCT reader) FROM feedback"));
    }

    [Fact]
    public void Small_states_survive_a_restart()
    {
        using var store = new TempStore();
        new StateStore(store.Database, store.Time).Save("session", "{}");

        var states = new StateStore(store.Open(), store.Time);

        Assert.Equal(new StoredState("{}", store.Time.GetUtcNow()), states.Find("session"));
        Assert.Equal("{}!", states.Update("session", value => value + "!"));
        states.Delete("session");
        Assert.Null(states.Find("session"));
    }

    [Fact]
    public void An_id_is_new_once()
    {
        using var store = new TempStore();
        var seen = new SeenIds(store.Database, store.Writes, store.Time);

        Assert.True(seen.TryAdd("interaction", ulong.MaxValue));
        Assert.False(seen.TryAdd("interaction", ulong.MaxValue));
        Assert.True(seen.TryAdd("message", ulong.MaxValue));
        seen.Add("interaction", 5);
        Assert.False(new SeenIds(store.Open(), store.Writes, store.Time).Since("interaction", store.Time.GetUtcNow()).Except([5UL, ulong.MaxValue]).Any());
        Assert.False(seen.TryAdd("interaction", 5));
        Assert.Empty(seen.Since("interaction", store.Time.GetUtcNow().AddSeconds(1)));
    }

    [Fact]
    public void Housekeeping_forgets_what_has_expired_and_nothing_else()
    {
        using var store = new TempStore();
        var views = new ViewStateStore(store.Database, store.Writes, store.Time);
        var seen = new SeenIds(store.Database, store.Writes, store.Time);
        views.Save("old", store.Time.GetUtcNow().AddDays(30));
        seen.Add("interaction", 1);
        store.Writes.Flush();
        store.Time.Advance(TimeSpan.FromDays(30));
        var token = views.Save("new", store.Time.GetUtcNow().AddDays(30));
        seen.Add("interaction", 2);
        store.Writes.Flush();

        Assert.Equal(2, new Housekeeping(store.Database, store.Time, NullLogger<Housekeeping>.Instance).Run());

        Assert.Equal(token, store.Scalar<string>("SELECT token FROM view_states"));
        Assert.Equal(2, store.Scalar<long>("SELECT id FROM seen_ids"));
    }

    private static Receipt Receipt(TempStore store, ulong? guild, ulong message) =>
        new(message, 3, guild, "ask", store.Time.GetUtcNow(), [SaidFact.Of(Topic, Packs.Fact("f")), SaidFact.Of(Topic, Packs.Fact("g"))]);
}
