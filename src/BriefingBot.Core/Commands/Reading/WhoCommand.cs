using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/who</c>: the card of a person, country or body.</summary>
internal sealed class WhoCommand : ICommand
{
    private const string Name = "name";

    public CommandDefinition Definition { get; } = new("who", "What the source says of a person, country or body", Options:
    [
        ReadingOptions.Entity(Name, "Whom you mean; other names work too", required: true, EntityKind.Person, EntityKind.Organisation, EntityKind.Place),
        ReadingOptions.Topic,
    ]);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(EntityCard.For(request, Name));
}
