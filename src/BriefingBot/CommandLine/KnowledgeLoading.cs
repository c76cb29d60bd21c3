using System.Globalization;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge;

namespace BriefingBot.CommandLine;

/// <summary>Reads the packs for a verb; problems end it.</summary>
internal static class KnowledgeLoading
{
    /// <summary>What the packs say.</summary>
    /// <exception cref="CommandLineException">A pack has problems; every one is named in the message.</exception>
    public static KnowledgeSnapshot Load(string directory)
    {
        var folder = KnowledgeReader.Read(directory);
        return folder.IsComplete
            ? new KnowledgeSnapshot(folder.Topics, version: 1, classifiers: folder.Classifiers)
            : throw new CommandLineException(string.Join(Environment.NewLine, folder.Problems.Select(problem => problem.ToString())));
    }

    /// <summary>The topic that an option names.</summary>
    /// <exception cref="CommandLineException">There is none.</exception>
    public static void RequireTopic(KnowledgeSnapshot knowledge, string? topic)
    {
        if (topic is not null && !knowledge.TryGetTopic(new TopicId(topic), out _))
        {
            throw new CommandLineException(string.Create(CultureInfo.InvariantCulture,
                $"--topic: there is no topic '{topic}'; there are: {string.Join(", ", knowledge.Topics.Select(each => each.Id))}"));
        }
    }
}
