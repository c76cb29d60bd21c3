using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Writing;
using CsCheck;

namespace BriefingBot.Knowledge.Tests;

public sealed class PackWriterTests
{
    private static readonly string[] Hostile =
    [
        "He said: no", "- dash", "# hash", "a # b", "\"quoted\"", "it's", "{braces}", "[brackets]", "*star", "&amp", "!bang", "@at", "%percent", "|pipe", "> gt", "null", "~", "true", "12", "1e3",
        "0x1F", "1.5", "a\nb", "a: ", "back\\slash", "tr\u00A0nbsp", "이재명", "😀 emoji", "? question", "key: value: x", "<<", "---", "...", "...x", "=", ".inf", "a,b", "\u00E9", "2025-06-03", "yes", "'", "\"", "`", "a\\n", "’typo“",
    ];

    private static readonly string[] Dates = ["2023", "2025-06-03", "2016/2017", "2025~"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]),
        Gen.String[Gen.Char["abcXYZ 0123456789.,:;-#'\"{}[]&*!|>%@`?~\\\n/=<>éß’…漢"], 1, 40]).Select(Checked);

    private static readonly Gen<string> Line = Text.Select(text => text.Replace('\n', ' '));

    private static readonly Gen<string> Slug = Gen.String[Gen.Char["abcdef0123456789"], 1, 8];

    private static readonly Gen<SourcePlace> Place = Gen.Select(Line.Null(), Gen.Int[1, 9].Nullable(), Gen.Int[1, 9].Nullable(), Gen.Bool, (section, paragraph, sentence, hasFingerprint) =>
        new SourcePlace("1", section, paragraph, sentence, hasFingerprint ? "sha256:" + new string('f', 64) : null));

    private static readonly Gen<Fact> Fact = Gen.Select(Slug, Text, Gen.Enum<FactKind>(), Line, Text, Place, Place.Array[0, 2], Gen.Select(Line.Array[0, 3], Gen.Enum<FactStatus>(), Gen.Int[0, 3].Select(i => Dates[i])), (id, text, kind, speaker, quote, place, also, rest) => new Fact
    {
        Id = new FactId(id),
        Text = text,
        Kind = kind,
        AttributedTo = kind is FactKind.Reported ? null : speaker,
        Quote = kind is FactKind.Quote ? quote : null,
        When = EdtfDate.Parse(rest.Item3),
        About = [new EntityId("e")],
        Asks = [.. rest.Item1],
        Source = place,
        Also = [.. also],
        Status = rest.Item2,
    });

    private static readonly Gen<Topic> Topic = Gen.Select(Line, Line, Line.Array[0, 3], Fact.Array[0, 5], Line, (title, name, aliases, facts, about) =>
    {
        ImmutableArray<Fact> unique = [.. facts.DistinctBy(fact => fact.Id)];
        ImmutableArray<FactId> ids = [.. unique.Select(fact => fact.Id)];
        ImmutableArray<Fact> linked = [.. unique.Select((fact, i) => i == 0 ? fact : fact with { Because = [ids[0]] })];
        return new Topic(
            new TopicId("123"),
            title,
            [new Source("1", title, name, "https://example.org/?a=b#c", EdtfDate.Parse("2025"), null, new string('a', 64))],
            [new Entity(new EntityId("e"), name, EntityKind.Treaty, [.. aliases], about)],
            linked,
            new Summary([.. ids.Take(1)], ids, []),
            [],
            [new Gap("true", about, "outcome", [title, .. aliases], [.. ids.Take(3)])],
            "en-GB",
            [.. ids.Take(2).Select(id => new FactStatements(id, [title, .. aliases], [about]))]);
    });

    [Fact]
    public void What_is_written_reads_back_to_the_same_topic() => Topic.Sample(topic => AssertSame(topic, ReadBack(PackWriter.Write(topic))), iter: 300, threads: 1);

    [Fact]
    public void Every_hostile_text_survives()
    {
        foreach (var text in Hostile.Where(text => text.Trim().Length > 0))
        {
            var fact = new Fact { Id = new FactId("1e3"), Text = text.Trim(), Source = new SourcePlace("null", text.Replace('\n', ' ').Trim()) };
            var topic = new Topic(new TopicId("false"), text.Replace('\n', ' ').Trim(), [new Source("null")], [], [fact]);

            AssertSame(topic, ReadBack(PackWriter.Write(topic)));
        }
    }

    private static Topic ReadBack(string yaml)
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", yaml);
        var (folder, problems) = knowledge.Read();
        Assert.True(problems.Length == 0, string.Join('\n', problems) + "\n" + yaml);
        return Assert.Single(folder.Topics);
    }

    private static void AssertSame(Topic expected, Topic actual)
    {
        Assert.Equal(expected.Facts.Select(ContentHash.Of), actual.Facts.Select(ContentHash.Of));
        Assert.Equivalent(expected, actual, strict: true);
    }

    // What the domain holds is trimmed, never empty, and nothing that Discord takes for a mention.
    private static string Checked(string text) => TextRules.Problem(text.Trim(), 100, lines: true) is null ? text.Trim() : "x";
}
