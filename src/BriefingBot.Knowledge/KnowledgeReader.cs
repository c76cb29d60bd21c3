using BriefingBot.Knowledge.Packs;

namespace BriefingBot.Knowledge;

/// <summary>Reads a knowledge folder: a folder for each topic, with <c>topic.yaml</c> and further <c>*.yaml</c> in it.</summary>
public static class KnowledgeReader
{
    /// <summary>
    /// Reads every topic. A topic with a problem isn't loaded; the others are.
    /// </summary>
    /// <param name="directory">The folder of topics, or one topic's own folder.</param>
    /// <exception cref="KnowledgeException">The folder is missing, empty, a file or not readable.</exception>
    public static KnowledgeFolder Read(string directory)
    {
        var (packs, problems) = FolderScan.Find(directory);
        var drafts = packs.Select(TopicReader.Read).ToArray();
        CheckTopicsAreUnique(drafts);
        return new(drafts, [.. problems, .. drafts.SelectMany(draft => draft.Problems.ToSorted())]);
    }

    /// <summary>Reads a whole topic that came as one file.</summary>
    /// <param name="name">What the file is called in problems.</param>
    /// <param name="bytes">Its content.</param>
    public static KnowledgeFolder Read(string name, byte[] bytes)
    {
        var draft = TopicReader.Read(name, bytes);
        return new([draft], draft.Problems.ToSorted());
    }

    /// <summary>Which of two topics with one id is meant nobody can tell, so both are refused.</summary>
    private static void CheckTopicsAreUnique(TopicDraft[] drafts)
    {
        foreach (var same in drafts.Where(draft => draft.Id is not null).GroupBy(draft => draft.Id!.Value.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            var first = same.First().Id!.Value;
            foreach (var draft in same)
            {
                var place = draft.Id!.Value;
                draft.Problems.Add(place.File, place.Line, place.Column, place == first
                    ? $"topic '{place.Value}' is also in another folder; give one of them another id"
                    : $"duplicate topic '{place.Value}', first at {first.Place}; give one of them another id");
            }
        }
    }
}
