using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Classifying;

/// <summary>A classifier by hand: each of some words stands for one meaning, of statements as of questions.</summary>
internal static class TinyClassifier
{
    private const int Width = 8;
    private const float Surely = 8;

    /// <summary>Words with what they mean; at most eight.</summary>
    public static SentenceClassifier Of(Topic topic, params (uint Feature, Meaning Meaning)[] taught)
    {
        var sorted = taught.OrderBy(each => each.Feature).ToArray();
        var rows = new byte[sorted.Length * Width / 2];
        var scales = new float[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            var row = new float[Width];
            row[i] = 1;
            scales[i] = SentenceClassifier.Pack(row, rows.AsSpan(i * Width / 2, Width / 2));
        }

        return new SentenceClassifier(
            topic.Id.Value,
            Width,
            [.. sorted.Select(each => each.Feature)],
            scales,
            rows,
            new float[Width],
            [Task(topic, sorted, [MeaningKind.Supports, MeaningKind.Contradicts]), Task(topic, sorted, [MeaningKind.AsksFact, MeaningKind.AsksGap])]);
    }

    /// <summary>A snapshot with such a classifier, whose words stand for meanings wherever they occur.</summary>
    public static KnowledgeSnapshot Knowledge(Topic topic, params (string Word, Meaning Meaning)[] taught) => new([topic], 1, classifiers: new Dictionary<TopicId, Lazy<SentenceClassifier?>>
    {
        [topic.Id] = new(Of(topic, [.. taught.Select(each => (SentenceFeatures.Of([each.Word])[0], each.Meaning))])),
    });

    private static ClassifierTask Task(Topic topic, (uint Feature, Meaning Meaning)[] taught, MeaningKind[] kinds)
    {
        Meaning[] meanings = [Meaning.Nothing, .. taught.Select(each => each.Meaning).Where(meaning => kinds.Contains(meaning.Kind)).Distinct()];
        var weights = new float[meanings.Length * Width];
        for (var i = 0; i < taught.Length; i++)
        {
            if (Array.IndexOf(meanings, taught[i].Meaning) is >= 0 and var at)
            {
                weights[(at * Width) + i] = Surely;
            }
        }

        return new ClassifierTask(meanings, [.. meanings.Select(meaning => SentenceClassifier.StampOf(meaning.TextIn(topic)!))], weights, new float[meanings.Length]);
    }
}
