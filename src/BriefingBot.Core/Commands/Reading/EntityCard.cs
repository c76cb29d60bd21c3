using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary>What the source says of one person, place or thing.</summary>
internal static class EntityCard
{
    // The rest are spellings that only the search needs.
    private const int NamesShown = 6;

    public static Reply For(CommandRequest request, string option)
    {
        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return problem!;
        }

        if (request.Options.Text(option) is not { } typed)
        {
            return Reply.Problem(RichText.Of("Say whom or what you mean: ", new Span.Command(request.Path), $" takes a name in “{option}”."));
        }

        // Somebody who leaves the topic out means whichever story has the name.
        var (home, entity) = request.Options.Text(ReadingOptions.TopicName) is null
            ? request.Knowledge.Topics.Select(each => (Topic: each, Entity: ReadingOptions.FindEntity(each, typed))).FirstOrDefault(pair => pair.Entity is not null)
            : (topic, ReadingOptions.FindEntity(topic, typed));
        return entity is null ? ReadingOptions.UnknownName(topic, typed, request.Path, option) : Card(home, entity);
    }

    private static Reply Card(Topic topic, Entity entity)
    {
        var facts = topic.Facts.Where(fact => fact.IsSaid && (fact.About.Contains(entity.Id) || fact.AttributedTo == entity.Id.Value)).ToArray();
        var own = facts.Where(fact => fact.Quote is not null && fact.AttributedTo == entity.Id.Value).ToArray();
        var others = facts.Except(own).ToArray();
        return new Reply
        {
            Title = entity.Name,
            Blocks =
            [
                .. entity.About is { } about ? (Block[])[new Block.Paragraph(about)] : [],
                new Block.Note(Particulars(entity)),
                .. others.Length == 0 ? (Block[])[] : [new Block.Heading("What the source says")],
                .. others.Select(fact => new Block.Statement(CitedFact.Of(topic, fact))),
                .. own.Length == 0 ? (Block[])[] : [new Block.Heading("In their own words")],
                .. own.Select(fact => new Block.Quotation(CitedFact.Of(topic, fact), fact.Quote!, entity.Name)),
                .. facts.Length == 0 ? (Block[])[new Block.Paragraph("No fact in the store is about it yet.")] : [],
            ],
            Footer = [SourceLine.For(topic)],
            Shareable = true,
        };
    }

    private static string Particulars(Entity entity)
    {
        var kind = entity.Kind switch
        {
            EntityKind.Organisation => "Organisation",
            EntityKind.Person => "Person",
            EntityKind.Place => "Place",
            EntityKind.Treaty => "Treaty",
            _ => "Term",
        };
        return entity.Aliases.IsEmpty ? kind : $"{kind} · also called {string.Join(", ", entity.Aliases.Take(NamesShown))}";
    }
}
