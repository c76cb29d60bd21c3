using System.Globalization;
using System.Text;

namespace BriefingBot.Knowledge.Tests;

public sealed class HostileFileTests
{
    private const string Head = "topic: a\ntitle: A\nsources: [{id: s}]\n";

    [Fact]
    public void A_file_of_100_MB_is_refused_unread()
    {
        using var knowledge = new TempFolder();
        var path = knowledge.Write("a/topic.yaml", Head);
        using (var file = new FileStream(path, FileMode.Open))
        {
            file.SetLength(100_000_000);
        }

        var before = GC.GetTotalAllocatedBytes();
        var (_, problems) = knowledge.Read();

        Assert.Equal(["a/topic.yaml:1:1: the file has 100,000,000 bytes; at most 8,388,608 (8 MiB); split it"], problems);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 4_000_000);
    }

    [Fact]
    public void Invalid_UTF_8_is_reported_on_every_line_that_has_it()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", [.. "topic: a\ntitle: é"u8, 0xE9, .. " x\nlanguage: "u8, 0xC0, 0xAF, (byte)'\n']);

        Assert.Equal(
            [
                "a/topic.yaml:2:9: the byte 0xE9 (offset 18) is not UTF-8; save the file as UTF-8",
                "a/topic.yaml:3:11: the byte 0xC0 (offset 32) is not UTF-8; save the file as UTF-8",
            ],
            knowledge.Read().Problems);
    }

    [Fact]
    public void UTF_16_is_told_apart()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Head)]);

        Assert.Equal(["a/topic.yaml:1:1: the file is UTF-16; save it as UTF-8"], knowledge.Read().Problems);
    }

    [Theory]
    [InlineData(17, "4:23: lists and keys are nested more than 16 deep")]
    [InlineData(100_000, "4:23: lists and keys are nested more than 16 deep")]
    public void Deep_nesting_is_refused(int depth, string expected)
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", Head + "facts: " + new string('[', depth) + new string(']', depth) + "\n");

        Assert.Contains("a/topic.yaml:" + expected, knowledge.Read().Problems);
    }

    [Fact]
    public void A_list_of_millions_is_refused()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", Head + "timeline: [" + string.Concat(Enumerable.Repeat("a,", 4_000_000)) + "]\n");

        Assert.Equal(["a/topic.yaml:4:100008: more than 50,000 values under one key"], knowledge.Read().Problems);
    }

    [Fact]
    public void The_200_001st_fact_is_refused()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", Head);
        for (var file = 0; file < 2; file++)
        {
            knowledge.Write($"a/more{file}.yaml", "facts:\n" + string.Concat(Enumerable.Range(0, 100_000 + file).Select(i =>
                string.Create(CultureInfo.InvariantCulture, $"- {{id: f{file}-{i}, text: It rained., source: {{id: s}}}}\n"))));
        }

        Assert.Equal(["a/more1.yaml:100002:3: more than 200,000 under 'facts' in one topic; split the topic"], knowledge.Read().Problems);
    }

    [Fact]
    public void A_thousand_problems_are_listed_and_the_rest_left()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", Head + "facts:\n" + string.Concat(Enumerable.Repeat("- x\n", 5_000)));

        var problems = knowledge.Read().Problems;

        Assert.Equal(1_001, problems.Length);
        Assert.Equal("a/topic.yaml:1005:3: more than 1,000 problems; the rest isn't listed, mend these first", problems[^1]);
    }

    [Theory]
    [InlineData("text", 2_000)]
    [InlineData("attributed_to", 100)]
    public void A_field_longer_than_a_reply_can_show_is_refused(string field, int most)
    {
        using var knowledge = new TempFolder();
        var others = field == "text" ? "" : "text: x, ";
        string Pack(int length) => $"{Head}facts: [{{id: f, {others}{field}: {new string('x', length)}, source: {{id: s}}}}]\n";

        knowledge.Write("a/topic.yaml", Pack(most));
        Assert.Empty(knowledge.Read().Problems);
        knowledge.Write("a/topic.yaml", Pack(most + 1));
        Assert.Contains($"{field} is {(most + 1).ToString("N0", CultureInfo.InvariantCulture)} characters long", Assert.Single(knowledge.Read().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_and_mutated_packs_never_throw()
    {
        const int Seed = 20261124;
        var random = new Random(Seed);
        var pack = Encoding.UTF8.GetBytes(Head + "facts:\n  - id: f\n    text: \"It rained: a lot.\"\n    about: [e]\n    source: {id: s, paragraph: 1}\nentities: [{id: e, name: E}]\nsummary: {glance: [f]}\n");
        using var knowledge = new TempFolder();
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = pack.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : random.GetItems(" \t\n:-[]{}\"'&*!|>#%@,?"u8, 1)[0];
            }

            knowledge.Write("a/topic.yaml", bytes);
            var exception = Record.Exception(() => knowledge.Read());
            Assert.True(exception is null, $"seed {Seed}, round {round}: {exception}\n{Convert.ToHexString(bytes)}");
        }
    }
}
