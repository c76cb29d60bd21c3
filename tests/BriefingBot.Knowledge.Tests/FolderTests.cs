namespace BriefingBot.Knowledge.Tests;

public sealed class FolderTests
{
    [Fact]
    public void A_missing_folder_is_named()
    {
        var refused = Assert.Throws<KnowledgeException>(() => KnowledgeReader.Read("no/such/folder"));

        Assert.Equal("the knowledge folder 'no/such/folder' doesn't exist; set Knowledge:Path to the folder that holds the topics' folders", refused.Message);
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        using var knowledge = new TempFolder();
        var file = knowledge.Write("x.txt", "x");

        Assert.Equal($"the knowledge folder '{file}' is a file; name the folder that holds the topics' folders", Assert.Throws<KnowledgeException>(() => KnowledgeReader.Read(file)).Message);
    }

    [Fact]
    public void An_empty_folder_is_refused()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("notes/readme.txt", "x");

        Assert.Equal($"the knowledge folder '{knowledge.Path}' has no topic in it; a topic is a folder with a topic.yaml", Assert.Throws<KnowledgeException>(() => knowledge.Read()).Message);
    }

    [Theory]
    [InlineData("a/facts.yaml", "has no topic.yaml; a topic needs one with 'topic', 'title' and 'sources'")]
    [InlineData("a/topic.yml", "rename this file to topic.yaml")]
    [InlineData("stray.yaml", "a topic's files stand in a folder of its own; move it to one, as topic.yaml")]
    public void A_file_in_the_wrong_place_is_reported(string file, string expected)
    {
        using var knowledge = new TempFolder();
        knowledge.Write(file, "facts: []\n");

        var problem = Assert.Single(knowledge.Read().Problems);

        Assert.StartsWith($"{file}:1:1: ", problem, StringComparison.Ordinal);
        Assert.EndsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_classifier_that_is_none_or_of_another_topic_is_reported()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\n");
        knowledge.Write("a/classifier.bin", "hello");
        knowledge.Write("b/topic.yaml", "topic: b\ntitle: B\nsources: [{id: s}]\n");
        knowledge.Write("b/classifier.bin", OfTopic("china-south-korea"));

        Assert.Equal(
            [
                "a/classifier.bin:1:1: this is no classifier of this version; train it anew, or remove it",
                "b/classifier.bin:1:1: this classifier is of topic 'china-south-korea'; train one for this topic, or remove it",
            ],
            knowledge.Read().Problems);
    }

    [Fact]
    public void A_classifier_comes_with_its_topic_and_one_that_breaks_off_later_is_done_without()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\n");
        knowledge.Write("a/classifier.bin", OfTopic("a"));
        knowledge.Write("b/topic.yaml", "topic: b\ntitle: B\nsources: [{id: s}]\n");

        var (folder, problems) = knowledge.Read();

        Assert.Empty(problems);
        Assert.Null(Assert.Single(folder.Classifiers).Value.Value);
    }

    [Fact]
    public void Two_folders_with_one_topic_are_both_refused()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: same\ntitle: A\nsources: [{id: s}]\n");
        knowledge.Write("b/topic.yaml", "# B\ntopic: same\ntitle: B\nsources: [{id: s}]\n");

        var (folder, problems) = knowledge.Read();

        Assert.Empty(folder.Topics);
        Assert.Equal("a/topic.yaml:1:8: topic 'same' is also in another folder; give one of them another id", problems[0]);
        Assert.Equal("b/topic.yaml:2:8: duplicate topic 'same', first at a/topic.yaml:1:8; give one of them another id", problems[1]);
    }

    [Fact]
    public void A_further_file_of_another_topic_and_keys_that_belong_elsewhere_are_reported()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\n");
        knowledge.Write("a/more.yaml", "topic: b\ntitle: B\nfacts: []\n");

        Assert.Equal(
            [
                "a/more.yaml:1:8: topic 'b' is not this folder's topic, which is 'a'; put the file in its topic's folder",
                "a/more.yaml:2:1: 'title' belongs in topic.yaml; a further file may have topic, entities, facts, gaps, statements",
            ],
            knowledge.Read().Problems);
    }

    [Fact]
    public void Problems_of_all_files_come_at_once_with_duplicates_across_files()
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", "topic: a\ntitle: A\nsources: [{id: s}]\nfacts: [{id: f, text: x, source: {id: s}}]\n");
        knowledge.Write("a/more.yaml", "facts:\n  - {id: f, text: x, source: {id: s}}\n  - {id: g, source: {id: s}}\n");
        knowledge.Write("b/topic.yaml", "topic: b\ntitle: a: b\n");

        var problems = knowledge.Read().Problems;

        Assert.Equal(3, problems.Length);
        Assert.Equal("a/more.yaml:2:10: duplicate fact id 'f', first at a/topic.yaml:4:14; give one of them another id", problems[0]);
        Assert.Equal("a/more.yaml:3:5: this fact has no 'text'; add 'text: ...'", problems[1]);
        Assert.StartsWith("b/topic.yaml:2:9: unquoted text holds a colon", problems[2], StringComparison.Ordinal);
    }

    // The head of a file alone.
    private static byte[] OfTopic(string topic) => [.. "briefingbot classifier 1\n"u8, (byte)topic.Length, .. System.Text.Encoding.UTF8.GetBytes(topic)];
}
