using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/explain</c>: the card of a term or treaty.</summary>
internal sealed class ExplainCommand : ICommand
{
    private const string Term = "term";

    public CommandDefinition Definition { get; } = new("explain", "What a term, treaty or abbreviation of the story means", Options:
    [
        ReadingOptions.Entity(Term, "The term; abbreviations work too", required: true, EntityKind.Term, EntityKind.Treaty),
        ReadingOptions.Topic,
    ]);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(EntityCard.For(request, Term));
}
