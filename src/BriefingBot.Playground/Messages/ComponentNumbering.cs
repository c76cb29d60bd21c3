using System.Text.Json.Nodes;
using BriefingBot.Playground.Validation;

namespace BriefingBot.Playground.Messages;

/// <summary>Components without an id get the next free one. See https://docs.discord.com/developers/components/reference#anatomy-of-a-component.</summary>
internal static class ComponentNumbering
{
    public static JsonArray Of(JsonNode? components)
    {
        var list = (JsonArray)components.AsList().DeepClone();
        var all = ComponentWalk.Each(list).ToList();
        var taken = all.Select(component => component["id"].AsInteger() ?? 0).ToHashSet();
        var next = 1L;
        foreach (var component in all.Where(component => (component["id"].AsInteger() ?? 0) == 0))
        {
            while (!taken.Add(next))
            {
                next++;
            }

            component["id"] = next;
        }

        return list;
    }
}
