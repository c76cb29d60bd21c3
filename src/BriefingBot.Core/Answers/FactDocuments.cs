using BriefingBot.Core.Facts;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Answers;

/// <summary>Facts and entities as the search engine sees them.</summary>
internal static class FactDocuments
{
    /// <summary>The facts of a topic that may be said, in the pack's order.</summary>
    public static IEnumerable<SearchDocument> Of(Topic topic)
    {
        var paragraphs = new Dictionary<(string Source, string? Section, int? Paragraph), int>();
        var next = 0;
        foreach (var fact in topic.Facts)
        {
            if (!fact.IsSaid)
            {
                continue;
            }

            // A fact without a paragraph stands alone: nothing is known of its neighbours.
            var place = (fact.Source.SourceId, fact.Source.Section, fact.Source.Paragraph);
            if (fact.Source.Paragraph is null || !paragraphs.TryGetValue(place, out var number))
            {
                number = next++;
                paragraphs[place] = number;
            }

            yield return Of(topic, fact, number);
        }
    }

    /// <summary>One fact.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="paragraph">Facts of one paragraph share the number.</param>
    public static SearchDocument Of(Topic topic, Fact fact, int paragraph) => new()
    {
        Id = fact.Id.Value,
        Topic = topic.Id.Value,
        Text = fact.Text,
        Paragraph = paragraph,
        Asks = fact.Asks,
        About = [.. fact.About.Select(id => id.Value)],
        AttributedTo = fact.AttributedTo,
        Quote = fact.Quote,
        When = fact.When?.ToWords(),
    };

    /// <summary>The entities of a topic.</summary>
    public static IEnumerable<SearchEntity> EntitiesOf(Topic topic) => topic.Entities
        .Select(entity => new SearchEntity(entity.Id.Value, entity.Name, entity.Aliases, FactNames.Of(entity.Kind), topic.Id.Value));
}
