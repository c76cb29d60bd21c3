using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary>The options that reading commands share, and how what was typed in them is resolved.</summary>
internal static class ReadingOptions
{
    public const string TopicName = "topic";

    /// <summary>The topic: optional as long as there is a first one.</summary>
    public static CommandOption Topic { get; } = new(TopicName, "Which story; the main one if you leave it out")
    {
        Complete = request => Names.Nearest(request.Typed, request.Knowledge.Topics, topic => [topic.Title, topic.Id.Value])
            .Select(topic => new Choice(Fit(topic.Title), topic.Id.Value)),
    };

    /// <summary>The topic meant, or the reply that says why there is none.</summary>
    public static (Topic? Topic, Reply? Problem) ResolveTopic(KnowledgeSnapshot knowledge, OptionValues options)
    {
        if (knowledge.Topics.IsEmpty)
        {
            return (null, Reply.Problem("No story is loaded yet. The operator puts one into the knowledge folder; \"briefingbot knowledge check\" says what is wrong with it."));
        }

        if (options.Text(TopicName) is not { } typed)
        {
            return (knowledge.Topics[0], null);
        }

        var found = knowledge.TryGetTopic(new TopicId(typed), out var topic)
            ? topic
            : knowledge.Topics.FirstOrDefault(candidate => candidate.Title.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return found is not null ? (found, null) : (null, UnknownTopic(knowledge, typed));
    }

    /// <summary>An entity option with names from all topics, those of some kinds first.</summary>
    public static CommandOption Entity(string name, string description, bool required, params EntityKind[] first) => new(name, description, Required: required)
    {
        Complete = request => Names
            .Nearest(request.Typed, Entities(request), entity => [entity.Name, .. entity.Aliases])
            .OrderBy(entity => first.Contains(entity.Kind) ? 0 : 1)
            .Select(entity => new Choice(Fit(entity.Name), entity.Id.Value)),
        Max = 100,
    };

    /// <summary>The entity meant by an id, a name or another name, whatever its case.</summary>
    public static Entity? FindEntity(Topic topic, string typed) =>
        topic.TryGetEntity(new EntityId(typed), out var entity)
            ? entity
            : topic.Entities.FirstOrDefault(candidate => Names.Same(candidate.Name, typed))
                ?? topic.Entities.FirstOrDefault(candidate => candidate.Aliases.Any(alias => Names.Same(alias, typed)));

    /// <summary>"Did you mean" for a name that nothing goes by.</summary>
    public static Reply UnknownName(Topic topic, string typed, string path, string option)
    {
        var nearest = Names.Nearest(typed, topic.Entities, entity => [entity.Name, .. entity.Aliases], close: true).Take(3).ToArray();
        return new Reply
        {
            Title = $"Nothing here goes by “{Fit(typed, 60)}”",
            Blocks =
            [
                new Block.Paragraph(nearest.Length > 0
                    ? "Did you mean one of these?"
                    : "The source doesn't speak of it, or calls it something else. Type the first letters and choose from the list."),
                .. nearest.Length == 0 ? (Block[])[] :
                [
                    new Block.Buttons([.. nearest.Select(entity => new Button(Fit(entity.Name, 38), Views.Of(path, OptionValues.Of((option, entity.Id.Value), (TopicName, topic.Id.Value)))))]),
                ],
            ],
            Tone = Tone.Caution,
            Visibility = Visibility.Private,
            Answered = false,
        };
    }

    /// <summary>Cuts a text to a width, with an ellipsis, never inside a surrogate pair.</summary>
    public static string Fit(string text, int width = 100)
    {
        if (text.Length <= width)
        {
            return text;
        }

        var end = width - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    private static IEnumerable<Entity> Entities(CompletionRequest request) =>
        request.Options.Text(TopicName) is { } typed && request.Knowledge.TryGetTopic(new TopicId(typed), out var topic)
            ? topic.Entities
            : request.Knowledge.Topics.SelectMany(each => each.Entities).DistinctBy(entity => entity.Id);

    private static Reply UnknownTopic(KnowledgeSnapshot knowledge, string typed)
    {
        var nearest = Names.Nearest(typed, knowledge.Topics, topic => [topic.Title, topic.Id.Value]).Take(3);
        return new Reply
        {
            Title = $"No story is called “{Fit(typed, 60)}”",
            Blocks =
            [
                new Block.Paragraph(RichText.Of("These are the nearest; ", new Span.Command("topics"), " lists all.")),
                .. nearest.Select(topic => new Block.Paragraph(RichText.Of(new Span.Strong(topic.Title), " (", new Span.Code(topic.Id.Value), ")"))),
            ],
            Tone = Tone.Caution,
            Visibility = Visibility.Private,
            Answered = false,
        };
    }
}
