using BriefingBot.Core.Facts;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Reads one topic's folder.</summary>
internal static class TopicReader
{
    public static TopicDraft Read(PackFolder pack)
    {
        var draft = new TopicDraft(new ProblemList());
        foreach (var file in pack.Files)
        {
            if (FileBytes.Read(file, draft.Problems) is { } bytes)
            {
                new TopicFileReader(draft, file.Shown, file.IsMain).Read(bytes);
            }
            else
            {
                draft.IsPartial = true;
            }
        }

        TopicCheck.Run(draft);
        draft.Classifier = pack.Classifier is { } classifier ? ClassifierFile.Find(classifier, draft) : null;
        return draft;
    }

    public static TopicDraft Read(string name, byte[] bytes)
    {
        var draft = new TopicDraft(new ProblemList());
        new TopicFileReader(draft, name, isMain: true).Read(bytes);
        TopicCheck.Run(draft);
        return draft;
    }

    public static Topic Build(TopicDraft draft) => new(
        new TopicId(draft.Id!.Value.Value),
        draft.Title!,
        [.. draft.Sources.Items],
        [.. draft.Entities.Items],
        [.. draft.Facts.Items],
        draft.Summary,
        [.. draft.Timeline.Select(entry => new FactId(entry.Value))],
        [.. draft.Gaps.Items],
        draft.Language,
        [.. draft.Statements.Items]);
}
