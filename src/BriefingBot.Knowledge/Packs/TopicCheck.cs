using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Checks what only the whole topic can tell: that references resolve and the timeline agrees with the dates.</summary>
internal static class TopicCheck
{
    /// <summary>Looking for what was meant takes time; past this many slips the file has another trouble.</summary>
    private const int MostHints = 20;

    public static void Run(TopicDraft draft)
    {
        if (draft.IsPartial)
        {
            return;
        }

        CheckReferences(draft, draft.SourceReferences, "source", "sources", draft.Sources);
        CheckReferences(draft, draft.EntityReferences, "entity", "entities", draft.Entities);
        CheckReferences(draft, draft.FactReferences, "fact", "facts", draft.Facts);
        CheckTimeline(draft);
    }

    private static void CheckReferences<T>(TopicDraft draft, List<Located<string>> references, string subject, string key, OrderedItems<T> known)
    {
        var hints = 0;
        foreach (var reference in references.Where(reference => !known.Has(reference.Value)))
        {
            var hint = hints++ < MostHints ? NearestName.Hint(reference.Value, known.Ids) : "";
            draft.Problems.Add(reference.File, reference.Line, reference.Column, hint.Length > 0
                ? $"no {subject} has the id '{Shown.Of(reference.Value)}'{hint}"
                : $"no {subject} has the id '{Shown.Of(reference.Value)}'; add it under '{key}' or remove it here");
        }
    }

    private static void CheckTimeline(TopicDraft draft)
    {
        if (draft.Timeline.Count == 0)
        {
            return;
        }

        var dates = draft.Facts.Items.Where(fact => fact.When is not null).ToDictionary(fact => fact.Id.Value, fact => fact.When!, StringComparer.Ordinal);
        (string Id, EdtfDate Date)? latest = null;
        foreach (var entry in draft.Timeline)
        {
            if (!dates.TryGetValue(entry.Value, out var date))
            {
                continue;
            }

            if (latest is { } before && date.Latest < before.Date.Earliest)
            {
                draft.Problems.Add(entry.File, entry.Line, entry.Column, $"'{entry.Value}' ({date}) stands after '{before.Id}' ({before.Date}); put the timeline in order of date");
            }
            else if (latest is null || date.Earliest > latest.Value.Date.Earliest)
            {
                latest = (entry.Value, date);
            }
        }
    }
}
