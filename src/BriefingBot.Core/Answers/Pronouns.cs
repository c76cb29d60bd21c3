using System.Text.RegularExpressions;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers;

/// <summary>In "Who is Lee and what does he want?" the second question is about Lee too.</summary>
/// <param name="Person">The person that "he" and "she" stand for; null when nobody was named.</param>
/// <param name="Thing">What "it" stands for; null when nothing was named.</param>
internal sealed partial record Pronouns(string? Person, string? Thing)
{
    /// <summary>At the beginning of a text.</summary>
    public static Pronouns None { get; } = new(null, null);

    /// <summary>A question with its first pronoun of each sort replaced by what it stands for.</summary>
    public string Resolve(string part)
    {
        var named = Person is null ? part : OfPersons().Replace(part, Person, count: 1);
        return Thing is null ? named : OfThings().Replace(named, Thing, count: 1);
    }

    /// <summary>A sentence with its first "he" or "she" replaced by whom it stands for.</summary>
    public string ResolvePerson(string sentence) => Person is null ? sentence : OfPersons().Replace(sentence, Person, count: 1);

    /// <summary>What pronouns stand for after a text.</summary>
    /// <param name="names">The ids of the entities that the text names, in order.</param>
    /// <param name="knowledge">Where the entities are known.</param>
    public Pronouns After(IEnumerable<string> names, KnowledgeSnapshot knowledge)
    {
        var next = new Pronouns(null, null);
        foreach (var id in names)
        {
            foreach (var topic in knowledge.Topics)
            {
                if (topic.TryGetEntity(new EntityId(id), out var entity))
                {
                    next = entity.Kind is EntityKind.Person
                        ? next with { Person = next.Person ?? entity.Name }
                        : next with { Thing = next.Thing ?? entity.Name };
                }
            }
        }

        return new Pronouns(next.Person ?? Person, next.Thing ?? Thing);
    }

    [GeneratedRegex(@"\b(?:he|she|him|his|her)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPersons();

    // Not the empty one of "is it true" and "it is".
    [GeneratedRegex(@"(?<!^(?:is|was|will|does|did)\s)\bit\b(?!\s+(?:is|was|true|said|seems)\b|['’]s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThings();
}
