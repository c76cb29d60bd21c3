using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Rest;

/// <summary>A request that has passed the door: its route's values, query, JSON and files.</summary>
internal sealed record RestRequest(
    IReadOnlyDictionary<string, string> Route,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    IReadOnlyList<UploadedFile> Files)
{
    /// <summary>The body as an object; refused when it is anything else.</summary>
    public JsonObject Form => Body switch
    {
        JsonObject form => form,
        null => [],
        _ => throw new ApiException(ApiError.InvalidForm(new JsonObject
        {
            ["_errors"] = new JsonArray(new JsonObject { ["code"] = "DICT_TYPE_CONVERT", ["message"] = "Only dictionaries may be used in a DictType" }),
        })),
    };

    /// <summary>An id in the path; what isn't one names nothing that exists.</summary>
    public ulong Id(string name) => Route[name].ToId() ?? 0;

    public bool Flag(string name) => Query.TryGetValue(name, out var value) && value is "true" or "True" or "1";
}

/// <param name="Place">The number in <c>files[n]</c>.</param>
internal sealed record UploadedFile(int Place, string FileName, string ContentType, byte[] Bytes);

internal sealed record RestReply(int Status, JsonNode? Body = null)
{
    public static readonly RestReply NoContent = new(204);

    public static RestReply Ok(JsonNode body) => new(200, body);

    public static RestReply Created(JsonNode body) => new(201, body);
}
