using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>The checks of the file format for one fact, with those that only its topic can answer.</summary>
internal static class FactChecks
{
    /// <summary>Everything that is wrong with the fact, by field.</summary>
    /// <param name="topic">The topic as the server sees it.</param>
    /// <param name="fact">The fact as it is to be.</param>
    /// <param name="change">The change that it belongs to, which may bring sources, entities and other facts.</param>
    public static IEnumerable<FieldProblem> Check(Topic topic, Fact fact, ChangeSet change)
    {
        if (!Slug.IsFactId(fact.Id.Value) || fact.Id.Value.Length > KnowledgeLimits.Id)
        {
            yield return new("id", $"an id is {Slug.FactRule}, at most {KnowledgeLimits.Id} characters");
        }

        foreach (var problem in FactRules.Check(fact))
        {
            yield return problem;
        }

        foreach (var place in fact.Also.Prepend(fact.Source))
        {
            if (!topic.TryGetSource(place.SourceId, out _) && !change.Sources.Any(each => each.Topic == topic.Id && each.Source.Id == place.SourceId))
            {
                yield return new("source", $"this story has no source “{place.SourceId}”");
            }

            if (place.Section is { } section && TextRules.Problem(section, KnowledgeLimits.Section) is { } problem)
            {
                yield return new("source", $"section {problem}");
            }
        }

        foreach (var id in fact.About.Where(id => !topic.TryGetEntity(id, out _) && !change.Entities.Any(each => each.Topic == topic.Id && each.Entity.Id == id)))
        {
            yield return new("about", $"this story has no entity “{id.Value}”");
        }

        foreach (var cause in fact.Because.Where(id => id == fact.Id || (!topic.TryGetFact(id, out _) && !change.Edits.Any(edit => edit.Key == new FactKey(topic.Id, id)))))
        {
            yield return new("because", cause == fact.Id ? "a fact can't be its own cause" : $"this story has no fact “{cause.Value}”");
        }

        if (fact.Asks.Length > KnowledgeLimits.ItemsPerList || fact.About.Length > KnowledgeLimits.ItemsPerList || fact.Also.Length >= KnowledgeLimits.ItemsPerList)
        {
            yield return new("asks", $"a list holds at most {KnowledgeLimits.ItemsPerList} items");
        }
    }

    /// <summary>Everything that is wrong with the sources that a change brings.</summary>
    public static IEnumerable<FieldProblem> Check(ChangeSet change) => change.Sources
        .Select(each => TextRules.Problem(each.Source.Name, KnowledgeLimits.Title) ?? (each.Source.Url is { } url ? TextRules.Problem(url, KnowledgeLimits.Url) : null))
        .OfType<string>()
        .Select(problem => new FieldProblem("source", $"the new source's name or address {problem}"));

    /// <summary>Sources and entities that were new when the change was made, and whose ids others have taken since.</summary>
    public static IEnumerable<FieldProblem> CheckAdditions(KnowledgeSnapshot snapshot, ChangeSet change)
    {
        foreach (var added in change.Sources)
        {
            if (snapshot.TryGetTopic(added.Topic, out var topic) && topic.TryGetSource(added.Source.Id, out var now) && now != added.Source)
            {
                yield return new("source", $"this story has another source “{added.Source.Id}” by now; make the change again");
            }
        }

        foreach (var added in change.Entities)
        {
            if (snapshot.TryGetTopic(added.Topic, out var topic) && topic.TryGetEntity(added.Entity.Id, out var now) && (now.Name != added.Entity.Name || now.Kind != added.Entity.Kind))
            {
                yield return new("about", $"this story has another entity “{added.Entity.Id.Value}” by now; make the change again");
            }
        }
    }
}
