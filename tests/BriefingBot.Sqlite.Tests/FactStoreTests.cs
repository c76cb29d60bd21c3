using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Tests;

public sealed class FactStoreTests
{
    [Fact]
    public void What_was_imported_is_loaded_as_it_was()
    {
        using var store = new TempStore();
        var entity = new Entity(new EntityId("lee"), "Lee", EntityKind.Person, ["President Lee"], "One line.");
        var fact = Packs.Fact("claim") with
        {
            Kind = FactKind.Quote,
            AttributedTo = "lee",
            Quote = "overthrow",
            When = EdtfDate.Parse("2016/2017"),
            About = [entity.Id],
            Asks = ["Who said it?"],
            Also = [new SourcePlace("article", null, 3, null, "sha256:" + new string('a', 64))],
            Because = [new FactId("rain")],
            Status = FactStatus.Disputed,
        };
        var topic = new Topic(
            new TopicId("weather"),
            "Weather",
            [new Source("article", "Title", "Publisher", "https://example.org", EdtfDate.Parse("2025"), EdtfDate.Parse("2025-06-03"), new string('b', 64))],
            [entity],
            [Packs.Fact("rain"), fact],
            new Summary([fact.Id], [fact.Id], []),
            [fact.Id],
            [new Gap("price", "No price.", "number", ["How much?"], [fact.Id])],
            "en-GB",
            [new FactStatements(fact.Id, ["He said so."], ["He never said so.", "She did."])]);

        var imported = store.Facts.ImportPacks([topic]);
        var loaded = Assert.Single(store.Facts.LoadTopics());

        Assert.Equal([new ImportedTopic(topic.Id, ImportEffect.Added, 2, 0, 0)], imported);
        Assert.Equivalent(topic, loaded, strict: true);
    }

    [Fact]
    public void An_unchanged_pack_is_left_alone()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);
        store.Time.Advance(TimeSpan.FromDays(1));

        var again = store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"))]);

        Assert.Equal([new ImportedTopic(new TopicId("a"), ImportEffect.Unchanged, 0, 0, 0)], again);
        Assert.Equal("2026-01-02T03:04:05.0000000+00:00", store.Scalar<string>("SELECT imported_at FROM topics"));
    }

    [Fact]
    public void A_changed_fact_gains_a_revision_and_the_earlier_one_is_kept()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f", "It rained."), Packs.Fact("g"))]);

        var imported = store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("g"), Packs.Fact("f", "It snowed."))]);

        Assert.Equal([new ImportedTopic(new TopicId("a"), ImportEffect.Changed, 0, 1, 0)], imported);
        Assert.Equal([("g", 1, "It rained."), ("f", 2, "It snowed.")], Loaded(store).Select(fact => (fact.Id.Value, fact.Revision, fact.Text)));
        Assert.Equal(2, store.Scalar<long>("SELECT count(*) FROM fact_revisions WHERE fact_id = 'f'"));
    }

    [Fact]
    public void A_fact_that_left_its_pack_is_retired_and_comes_back_with_a_new_revision()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"), Packs.Fact("g"))]);

        var gone = store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("g"))]);
        var retired = Loaded(store).Single(fact => fact.Id.Value == "f");
        var back = store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f"), Packs.Fact("g"))]);

        Assert.Equal(1, gone.Single().Retired);
        Assert.Equal((FactStatus.Retired, 2, "It rained."), (retired.Status, retired.Revision, retired.Text));
        Assert.Equal(1, back.Single().Changed);
        Assert.Equal([("f", 3, FactStatus.Published), ("g", 1, FactStatus.Published)], Loaded(store).Select(fact => (fact.Id.Value, fact.Revision, fact.Status)));
    }

    [Fact]
    public void A_pack_that_is_gone_is_withdrawn_once()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f")), Packs.Topic("b")]);

        var first = store.Facts.ImportPacks([Packs.Topic("b")]);
        var second = store.Facts.ImportPacks([Packs.Topic("b")]);

        Assert.Contains(new ImportedTopic(new TopicId("a"), ImportEffect.Withdrawn, 0, 0, 1), first);
        Assert.Equal([ImportEffect.Unchanged], second.Select(topic => topic.Effect));
        Assert.Equal(["b"], store.Facts.LoadTopics().Select(topic => topic.Id.Value));
        Assert.Equal(ImportEffect.Added, store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f")), Packs.Topic("b")])[0].Effect);
        Assert.Equal(3, store.Facts.LoadTopics()[0].Facts.Single().Revision);
    }

    [Fact]
    public void A_pack_that_could_not_be_read_keeps_its_last_good_version()
    {
        using var store = new TempStore();
        store.Facts.ImportPacks([Packs.Topic("a", Packs.Fact("f")), Packs.Topic("b")]);

        store.Facts.ImportPacks([Packs.Topic("b", Packs.Fact("new"))], complete: false);

        Assert.Equal(["a", "b"], store.Facts.LoadTopics().Select(topic => topic.Id.Value));
        Assert.Equal(FactStatus.Published, store.Facts.LoadTopics()[0].Facts.Single().Status);
    }

    private static ImmutableArray<Fact> Loaded(TempStore store) => store.Facts.LoadTopics().Single().Facts;
}
