using System.Security.Cryptography;
using System.Text;
using BriefingBot.Knowledge.Sources;

namespace BriefingBot.Knowledge.Tests;

public sealed class SourceTests
{
    private const string Article = """
        The port of Example will be closed to lorries, the council decided on 3 June 2025.
        Reactions
        - Mayor Ann Doe spoke of “a quieter town.”
        - Hauliers fear   longer routes
        What's next?
        The U.S. firm – led by Dr. J. K. Roe – objects. “We will sue!” it said. Talks began… The end.

        """;

    private const string Quieter = "sha256:c9c0f17c71b989be5f90804863c6219167c30ff5a2f64ebefde211332337e3d2";

    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("The U.S. strategy holds. It works.", "The U.S. strategy holds.|It works.")]
    [InlineData("He left the U.S. The door closed.", "He left the U.S.|The door closed.")]
    [InlineData("Dr. Lee met Mr. J. K. Roe at 3.5 p.m. on Jan. 3.", "Dr. Lee met Mr. J. K. Roe at 3.5 p.m. on Jan. 3.")]
    [InlineData("It is “out of line.” He left.", "It is “out of line.”|He left.")]
    [InlineData("“Given reality,” Lee has stated.", "“Given reality,” Lee has stated.")]
    [InlineData("\"Stop!\" he said. (So he did.) Then…", "\"Stop!\" he said.|(So he did.)|Then…")]
    [InlineData("The U.S.-ROK Mutual Defense Treaty holds", "The U.S.-ROK Mutual Defense Treaty holds")]
    [InlineData("", "")]
    public void Paragraphs_are_split_into_sentences(string paragraph, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(paragraph)));

    [Theory]
    [InlineData("- Mayor Ann Doe spoke of “a quieter town.”")]
    [InlineData("Mayor\u00A0Ann Doe  spoke of \"a quieter town.\" ")]
    [InlineData("\tMayor Ann Doe spoke of „a quieter\ntown.‟")]
    public void A_fingerprint_survives_another_typesetting(string sentence) => Assert.Equal(Quieter, Fingerprint.Of(sentence));

    [Fact]
    public void A_fingerprint_is_that_of_the_plain_sentence() =>
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData("It's - so it goes - 'done'..."u8)), Fingerprint.Of("It’s – so it goes — ‚done‛…"));

    [Fact]
    public void A_text_is_cut_into_sections_paragraphs_and_sentences()
    {
        using var folder = new TempFolder();

        var text = SourceText.Read(folder.Write("article.txt", "\uFEFF" + Article), ["What’s next?"]);

        Assert.Equal(
            [
                "before the first heading, paragraph 1, sentence 1: The port of Example will be closed to lorries, the council decided on 3 June 2025.",
                "section 'Reactions', paragraph 1, sentence 1: Mayor Ann Doe spoke of “a quieter town.”",
                "section 'Reactions', paragraph 2, sentence 1: Hauliers fear   longer routes",
                "section 'What's next?', paragraph 1, sentence 1: The U.S. firm – led by Dr. J. K. Roe – objects.",
                "section 'What's next?', paragraph 1, sentence 2: “We will sue!” it said.",
                "section 'What's next?', paragraph 1, sentence 3: Talks began…",
                "section 'What's next?', paragraph 1, sentence 4: The end.",
            ],
            text.Sentences.Select(sentence => $"{sentence.Place}: {sentence.Text}"));
    }

    [Fact]
    public void Facts_that_stand_where_they_say_are_proved()
    {
        var report = Check($"{{id: s, section: Reactions, paragraph: 1, sentence: 1, fingerprint: \"{Quieter}\"}}", quote: "a quieter town");

        Assert.Empty(report.Problems);
        Assert.Equal((1, 1), (report.Places, report.Quotes));
    }

    [Fact]
    public void A_fingerprint_found_elsewhere_says_where()
    {
        var report = Check($"{{id: s, section: Reactions, paragraph: 2, sentence: 1, fingerprint: \"{Quieter}\"}}");

        Assert.Equal(
            "a/topic.yaml:4:14: fact 'f': fingerprint found, but at section 'Reactions', paragraph 1, sentence 1, not at section 'Reactions', paragraph 2, sentence 1",
            Assert.Single(report.Problems).ToString());
    }

    [Fact]
    public void A_fingerprint_of_no_sentence_shows_the_right_one()
    {
        var report = Check($"{{id: s, section: Reactions, paragraph: 1, sentence: 1, fingerprint: \"sha256:{new string('0', 64)}\"}}");

        Assert.EndsWith(
            $"no sentence of article.txt has this fingerprint; at section 'Reactions', paragraph 1, sentence 1 stands 'Mayor Ann Doe spoke of “a quieter town.”' with \"{Quieter}\"",
            Assert.Single(report.Problems).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{id: s, section: Reaction, paragraph: 1}", "fact 'f': no section is called 'Reaction' (did you mean 'Reactions'?)")]
    [InlineData("{id: s, section: Reactions, paragraph: 9}", "fact 'f': there is no section 'Reactions', paragraph 9")]
    [InlineData("{id: s, paragraph: 1, sentence: 2}", "fact 'f': there is no before the first heading, paragraph 1, sentence 2")]
    public void A_place_that_is_not_there_is_reported(string place, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(place).Problems).Message);

    [Fact]
    public void A_place_without_a_fingerprint_is_shown_the_one_to_write()
    {
        var report = Check("{id: s, section: Reactions, paragraph: 1, sentence: 1}");

        Assert.Empty(report.Problems);
        Assert.Contains(Quieter, Assert.Single(report.Unproved).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a quiet town", "fact 'f': the quote 'a quiet town' doesn't stand in article.txt word for word")]
    [InlineData("We will sue!", "fact 'f': the quote stands in article.txt, but at section 'Reactions', paragraph 4, not at section 'Reactions', paragraph 1")]
    public void A_quote_must_stand_there_word_for_word(string quote, string expected)
    {
        var report = Check("{id: s, section: Reactions, paragraph: 1}", quote);

        Assert.Equal(expected, Assert.Single(report.Problems).Message);
    }

    [Fact]
    public void Another_version_of_the_text_is_noticed()
    {
        var report = Check("{id: s}", hash: new string('0', 64));

        Assert.Contains("another than the pack's", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_or_file_that_is_not_there_is_named()
    {
        using var knowledge = Pack("{id: s}", null, null);
        var folder = knowledge.Read().Folder;

        Assert.Equal("no topic has a source 'article'; there are s, t", Assert.Throws<KnowledgeException>(() => SourceChecker.Check(folder, "article", "x")).Message);
        Assert.Equal("the source 'no.txt' doesn't exist; give the path of its text", Assert.Throws<KnowledgeException>(() => SourceChecker.Check(folder, "s", "no.txt")).Message);
        var binary = knowledge.Write("bad.txt", [0xFF, 0xFE, 0x00]);
        Assert.Equal($"the source '{binary}' is not UTF-8; save it as UTF-8", Assert.Throws<KnowledgeException>(() => SourceChecker.Check(folder, "s", binary)).Message);
    }

    private static SourceReport Check(string place, string? quote = null, string? hash = null)
    {
        using var knowledge = Pack(place, quote, hash);
        var file = knowledge.Write("article.txt", Article);
        var report = SourceChecker.Check(knowledge.Read().Folder, "s", file);
        return report with { Problems = [.. report.Problems.Select(Short)], Unproved = [.. report.Unproved.Select(Short)] };

        KnowledgeProblem Short(KnowledgeProblem problem) => problem with
        {
            File = Path.GetRelativePath(knowledge.Path, problem.File),
            Message = problem.Message.Replace(knowledge.Path + "/", "", StringComparison.Ordinal),
        };
    }

    private static TempFolder Pack(string place, string? quote, string? hash)
    {
        var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", new StringBuilder()
            .Append("topic: a\ntitle: A\n")
            .Append("sources: [{id: s").Append(hash is null ? "" : $", sha256: \"{hash}\"").Append("}, {id: t}]\n")
            .Append("facts: [{id: f, text: x, source: ").Append(place)
            .Append(quote is null ? "" : $", kind: quote, attributed_to: Doe, quote: \"{quote}\"")
            .Append("}]\n").ToString());
        return knowledge;
    }
}
