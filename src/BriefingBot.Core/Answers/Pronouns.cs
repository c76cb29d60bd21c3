using System.Text.RegularExpressions;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers;

/// <summary>In "Who is Lee and what does he want?" the second question is about Lee too.</summary>
internal static partial class Pronouns
{
    /// <summary>The question with its first pronoun replaced by the person that the question before it named.</summary>
    public static string Resolve(string part, string? person) =>
        person is null ? part : Pronoun().Replace(part, person, count: 1);

    /// <summary>The person that a question names, by name; null when it names none.</summary>
    public static string? PersonIn(Candidates candidates, KnowledgeSnapshot knowledge)
    {
        foreach (var id in candidates.Asks.Names)
        {
            foreach (var topic in knowledge.Topics)
            {
                if (topic.TryGetEntity(new EntityId(id), out var entity) && entity.Kind is EntityKind.Person)
                {
                    return entity.Name;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:he|she|him|his|her)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
