using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>Visits every component of a tree, with its place in the form.</summary>
internal static class ComponentWalk
{
    public static IEnumerable<(JsonObject Component, FormPath At)> Each(JsonNode? components, FormPath at)
    {
        var list = components.AsList();
        for (var index = 0; index < list.Count; index++)
        {
            foreach (var found in Below(list[index] as JsonObject, at[index]))
            {
                yield return found;
            }
        }
    }

    public static IEnumerable<JsonObject> Each(JsonNode? components) => Each(components, FormPath.Root).Select(found => found.Component);

    private static IEnumerable<(JsonObject Component, FormPath At)> Below(JsonObject? component, FormPath at)
    {
        if (component is null)
        {
            yield break;
        }

        yield return (component, at);
        foreach (var found in Each(component["components"], at["components"]))
        {
            yield return found;
        }

        foreach (var field in new[] { "accessory", "component" })
        {
            foreach (var found in Below(component[field] as JsonObject, at[field]))
            {
                yield return found;
            }
        }
    }
}
