using BriefingBot.Core.Facts;

namespace BriefingBot.Knowledge.Tests;

public sealed class GoodPackTests
{
    private const string Whole = """
        # yaml-language-server: $schema=../topic.schema.json
        topic: harbour
        title: The harbour's new crane
        language: en-GB
        sources:
          - {id: gazette, title: The Gazette, publisher: Gazette Ltd, url: "https://example.org/crane", published: 2024-05, sha256: "AB00000000000000000000000000000000000000000000000000000000000000"}
        entities:
          - id: ann-lee
            name: Ann Lee
            kind: person
            aliases: [Lee, the harbour master]
            about: Runs the harbour.
        facts:
          - id: crane-bought
            text: >
              The harbour bought
              a crane.
            when: 2023
            about: [ann-lee]
            asks: ["Who bought the crane?", What was bought]
            source: {id: gazette, section: The purchase, paragraph: 1, sentence: 2, fingerprint: "sha256:ab00000000000000000000000000000000000000000000000000000000000000"}
            also:
              - {id: gazette, paragraph: 4}
          - id: lee-proud
            text: "Lee said: she is proud."
            kind: quote
            attributed_to: ann-lee
            quote: "I am proud"
            source: {id: gazette}
            because: [crane-bought]
            status: disputed
        summary: {glance: [crane-bought], short: [crane-bought, lee-proud], full: []}
        timeline: [crane-bought, lee-proud]
        gaps:
          - id: price
            text: The source gives no price.
            missing: number
            asks: [How much was it?]
            near: [crane-bought]
        """;

    [Fact]
    public void Every_key_of_the_format_is_read()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("harbour/topic.yaml", Whole);

        var (folder, problems) = knowledge.Read();

        Assert.Empty(problems);
        var topic = Assert.Single(folder.Topics);
        Assert.Equal(("harbour", "The harbour's new crane", "en-GB"), (topic.Id.Value, topic.Title, topic.Language));
        Assert.Equal(
            new Source("gazette", "The Gazette", "Gazette Ltd", "https://example.org/crane", EdtfDate.Parse("2024-05"), null, "ab" + new string('0', 62)),
            Assert.Single(topic.Sources));
        var lee = Assert.Single(topic.Entities);
        Assert.Equal((EntityKind.Person, "Ann Lee", "Runs the harbour."), (lee.Kind, lee.Name, lee.About));
        Assert.Equal(["Lee", "the harbour master"], lee.Aliases);
        var bought = topic.Facts[0];
        Assert.Equal("The harbour bought a crane.", bought.Text);
        Assert.Equal("2023", bought.When!.Text);
        Assert.Equal(["ann-lee"], bought.About.Select(id => id.Value));
        Assert.Equal(["Who bought the crane?", "What was bought"], bought.Asks);
        Assert.Equal(new SourcePlace("gazette", "The purchase", 1, 2, "sha256:ab" + new string('0', 62)), bought.Source);
        Assert.Equal([new SourcePlace("gazette", null, 4)], bought.Also);
        var proud = topic.Facts[1];
        Assert.Equal((FactKind.Quote, "ann-lee", "I am proud", FactStatus.Disputed), (proud.Kind, proud.AttributedTo, proud.Quote, proud.Status));
        Assert.Equal("Lee said: she is proud.", proud.Text);
        Assert.Equal([new FactId("crane-bought")], proud.Because);
        Assert.Equal([new FactId("crane-bought"), new FactId("lee-proud")], topic.Summary.Short);
        Assert.Equal([new FactId("crane-bought"), new FactId("lee-proud")], topic.Timeline);
        var gap = Assert.Single(topic.Gaps);
        Assert.Equal(("price", "The source gives no price.", "number"), (gap.Id, gap.Text, gap.Missing));
        Assert.Equal([new FactId("crane-bought")], gap.Near);
    }

    [Fact]
    public void The_required_keys_are_enough()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\nfacts: [{id: f, text: It rained., source: {id: s}}]\n");

        var (folder, problems) = knowledge.Read();

        Assert.Empty(problems);
        Assert.Equal(FactKind.Reported, Assert.Single(Assert.Single(folder.Topics).Facts).Kind);
    }

    [Fact]
    public void Further_files_add_facts_that_the_main_file_may_name()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\ntimeline: [more]\n");
        knowledge.Write("a/more.yaml", "topic: a\nentities: [{id: e, name: E}]\nfacts:\n- {id: more, text: More., about: [e], source: {id: s}}\ngaps: [{id: g, text: Not said., missing: date, asks: [When?], near: [more]}]\n");

        var (folder, problems) = knowledge.Read();

        Assert.Empty(problems);
        Assert.Equal("more", Assert.Single(Assert.Single(folder.Topics).Facts).Id.Value);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_welcome()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", [0xEF, 0xBB, 0xBF, .. "topic: a\r\ntitle: A\r\nsources:\r\n  - id: s\r\n"u8]);

        Assert.Empty(knowledge.Read().Problems);
    }

    [Fact]
    public void One_topics_own_folder_can_be_read_alone()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\n");

        Assert.Single(knowledge.Read().Folder.Topics);
    }

    [Fact]
    public void A_broken_topic_leaves_the_others_alone()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("good/topic.yaml", "topic: good\ntitle: Good\nsources: [{id: s}]\n");
        knowledge.Write("bad/topic.yaml", "topic: bad\n");

        var (folder, problems) = knowledge.Read();

        Assert.Equal("good", Assert.Single(folder.Topics).Id.Value);
        Assert.Equal(["bad/topic.yaml:1:1: this file has no 'title'; add 'title: ...'", "bad/topic.yaml:1:1: this file has no 'sources'; add 'sources: ...'"], problems);
    }
}
