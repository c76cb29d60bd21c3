using BriefingBot.Core.Classifying;

namespace BriefingBot.Knowledge.Packs;

/// <summary>A topic's classifier, beside its YAML files.</summary>
internal static class ClassifierFile
{
    /// <summary>What the file is called.</summary>
    public const string Name = "classifier.bin";

    /// <summary>The classifier, read when it is first used; null after reporting that it is of another topic or no classifier.</summary>
    public static Lazy<SentenceClassifier?>? Find(PackFile file, TopicDraft draft)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            var topic = SentenceClassifier.TopicOf(stream);
            if (draft.Id is null || topic == draft.Id.Value.Value)
            {
                return new Lazy<SentenceClassifier?>(() => Read(file.Path));
            }

            draft.Problems.Add(file.Shown, 1, 1, $"this classifier is of topic '{topic}'; train one for this topic, or remove it");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            draft.Problems.Add(file.Shown, 1, 1, $"{exception.Message.TrimEnd('.')}; train it anew, or remove it");
        }

        return null;
    }

    // Whoever replaces the file makes the packs be read again, and is told then what is wrong with it.
    private static SentenceClassifier? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SentenceClassifier.Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
