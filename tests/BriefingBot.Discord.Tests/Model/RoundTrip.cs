using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace BriefingBot.Discord.Tests.Model;

/// <summary>For recorded payloads: read, written again, and compared.</summary>
public abstract class RoundTrip
{
    /// <summary>Each member of <paramref name="json"/> that the record knows comes back unchanged, and nothing is added but what <paramref name="unknown"/> names.</summary>
    private protected static T Check<T>(string json, JsonTypeInfo<T> type, params string[] unknown)
    {
        var value = JsonSerializer.Deserialize(json, type)!;
        var expected = JsonNode.Parse(json)!;
        foreach (var path in unknown) Remove(expected, path.Split('.'));
        var written = JsonSerializer.SerializeToNode(value, type);
        Assert.True(JsonNode.DeepEquals(expected, written), $"expected {expected.ToJsonString()}\nwritten  {written?.ToJsonString()}");
        return value;
    }

    private static void Remove(JsonNode node, ReadOnlySpan<string> path)
    {
        if (path.Length == 1) Assert.True(((JsonObject)node).Remove(path[0]));
        else Remove(int.TryParse(path[0], out var index) ? node[index]! : node[path[0]]!, path[1..]);
    }
}
