using System.Collections.Immutable;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>What differs between two states of a fact, field by field.</summary>
internal static class FactDiff
{
    /// <summary>The fields that differ, with what they held and hold; a list's items are lines.</summary>
    public static IEnumerable<(string Field, string Before, string After)> Of(Fact? before, Fact after)
    {
        var then = before is null ? [] : Fields(before);
        var now = Fields(after);
        for (var i = 0; i < now.Length; i++)
        {
            var held = then.IsDefaultOrEmpty ? "" : then[i].Value;
            if (held != now[i].Value)
            {
                yield return (now[i].Name, held, now[i].Value);
            }
        }
    }

    /// <summary>Whether two states say the same, whatever their revisions.</summary>
    public static bool Same(Fact before, Fact after) => ContentHash.Of(before) == ContentHash.Of(after);

    /// <summary>The differences as lines that begin with - and +, one text a field.</summary>
    public static IEnumerable<string> Lines(Fact? before, Fact after) => Of(before, after).Select(field => string.Join('\n',
    [
        $"  {field.Field}",
        .. field.Before.Length == 0 ? [] : field.Before.Split('\n').Select(line => $"- {line}"),
        .. field.After.Length == 0 ? [] : field.After.Split('\n').Select(line => $"+ {line}"),
    ]));

    /// <summary>Every field of a fact as an admin would type it.</summary>
    public static ImmutableArray<(string Name, string Value)> Fields(Fact fact)
    {
        var fields = FactFields.Of(fact);
        return
        [
            ("text", fields.Text),
            ("kind", fields.Kind),
            ("attributed_to", fields.AttributedTo),
            ("quote", fields.Quote),
            ("when", fields.When),
            ("about", fields.About),
            ("asks", fields.Asks),
            ("source", fields.Source),
            ("because", string.Join(", ", fact.Because.Select(id => id.Value))),
            ("status", FactNames.Of(fact.Status)),
        ];
    }
}
