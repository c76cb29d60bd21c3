using BriefingBot.Core.Classifying;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Classifying;

public sealed class SentenceClassifierTests
{
    private static readonly FactId Cost = new("cost");

    [Fact]
    public void What_is_written_is_read_again()
    {
        var written = Classifier(Sample.Topic());
        var bytes = Bytes(written);

        var read = SentenceClassifier.Read(new MemoryStream(bytes));

        Assert.Equal(bytes, Bytes(read));
        Assert.Equal(written.Chances(written.Tasks[0], [3, 7]), read.Chances(read.Tasks[0], [3, 7]));
        Assert.Equal(Sample.Topic().Id.Value, SentenceClassifier.TopicOf(new MemoryStream(bytes)));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_or_too_long_is_refused()
    {
        var bytes = Bytes(Classifier(Sample.Topic()));

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Throws<InvalidDataException>(() => SentenceClassifier.Read(new MemoryStream(bytes[..length]))));
        Assert.Throws<InvalidDataException>(() => SentenceClassifier.Read(new MemoryStream([.. bytes, 0])));
        Assert.Throws<InvalidDataException>(() => SentenceClassifier.TopicOf(new MemoryStream("topic: a"u8.ToArray())));
    }

    [Fact]
    public void Chances_add_up_and_the_likeliest_is_what_the_features_stand_for()
    {
        var classifier = Classifier(Sample.Topic());

        var ofFirst = classifier.Chances(classifier.Tasks[0], [3]);
        var ofNothing = classifier.Chances(classifier.Tasks[0], Array.Empty<uint>());

        Assert.Equal(1, ofFirst.Sum(), 1e-5f);
        Assert.Equal(1, Array.IndexOf(ofFirst, ofFirst.Max()));
        Assert.True(ofFirst[1] > ofNothing[1]);
    }

    [Fact]
    public void Packed_numbers_are_right_to_a_fourteenth_of_the_largest()
    {
        float[] row = [0, 0.5f, -0.7f, 0.1f];
        var packed = new byte[2];

        var scale = SentenceClassifier.Pack(row, packed);

        float[] read = [((packed[0] & 15) - 8) * scale, ((packed[0] >> 4) - 8) * scale, ((packed[1] & 15) - 8) * scale, ((packed[1] >> 4) - 8) * scale];
        Assert.All(row.Zip(read), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 0.7f / 14 + 1e-6f));
    }

    [Fact]
    public void What_was_taught_on_a_text_isnt_used_for_another_one()
    {
        var topic = Sample.Topic();
        var taught = new StoryClassifier(Classifier(topic), topic).OfStatement([3]);
        var changed = topic.Facts.Single(fact => fact.Id == Cost) with { Text = "The bridge is to cost 90 million.", Revision = 2 };
        var seen = OverlaySnapshot.Build(new KnowledgeSnapshot([topic], 1), new Overlay(Sample.Guild).With(new FactKey(topic.Id, Cost), changed));

        var after = new StoryClassifier(Classifier(topic), seen.Topics[0]).OfStatement([3]);

        Assert.True(taught.Knows(MeaningKind.Supports, Cost.Value));
        Assert.True(taught.ChanceOf(MeaningKind.Supports, Cost.Value) > 0.5f);
        Assert.False(after.Knows(MeaningKind.Supports, Cost.Value));
        Assert.Equal(0, after.ChanceOf(MeaningKind.Supports));
        Assert.Empty(after.Likeliest(MeaningKind.Supports, 3));
    }

    [Fact]
    public void A_servers_snapshot_has_the_classifiers_of_what_it_lies_on()
    {
        var topic = Sample.Topic();
        var classifiers = new Dictionary<TopicId, Lazy<SentenceClassifier?>> { [topic.Id] = new(Classifier(topic)) };
        var @base = new KnowledgeSnapshot([topic], 1, classifiers: classifiers);
        var other = topic.Facts.First(fact => fact.Id != Cost && fact.IsSaid);

        var seen = OverlaySnapshot.Build(@base, new Overlay(Sample.Guild).With(new FactKey(topic.Id, other.Id), other with { Text = "Another text.", Revision = 2 }));

        Assert.True(seen.Index.Classifiers.Of(topic.Id)!.OfStatement([3]).Knows(MeaningKind.Supports, Cost.Value));
    }

    // Feature 3 says that the bridge's cost is stated, 7 that it is contradicted.
    private static SentenceClassifier Classifier(Topic topic) =>
        TinyClassifier.Of(topic, (3, new Meaning(MeaningKind.Supports, Cost.Value)), (7, new Meaning(MeaningKind.Contradicts, Cost.Value)));

    private static byte[] Bytes(SentenceClassifier classifier)
    {
        using var stream = new MemoryStream();
        classifier.Write(stream);
        return stream.ToArray();
    }
}
