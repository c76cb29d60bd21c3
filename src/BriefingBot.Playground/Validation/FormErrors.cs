using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;

namespace BriefingBot.Playground.Validation;

/// <summary>
/// Collects every fault of a form in Discord's nested format.
/// See https://docs.discord.com/developers/reference#error-messages.
/// </summary>
internal sealed class FormErrors
{
    private readonly JsonObject _root = [];

    public bool Any => _root.Count > 0;

    /// <summary>The paths and codes, for the record of violations: <c>embeds.0.title: BASE_TYPE_MAX_LENGTH</c>.</summary>
    public List<string> Lines { get; } = [];

    public void Add(FormPath at, string code, string message)
    {
        var node = _root;
        foreach (var step in at.Steps)
        {
            node = (JsonObject)(node[step] ??= new JsonObject());
        }

        var list = (JsonArray)(node["_errors"] ??= new JsonArray());
        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
        Lines.Add($"{at}: {code} {message}");
    }

    /// <exception cref="ApiException">50035 with everything that was found.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new ApiException(ApiError.InvalidForm(_root));
        }
    }
}

/// <summary>Where in the form: <c>data.embeds.0.title</c>.</summary>
internal sealed record FormPath(IReadOnlyList<string> Steps)
{
    public static FormPath Root { get; } = new([]);

    public FormPath this[string key] => new([.. Steps, key]);

    public FormPath this[int index] => this[index.ToString(Format.Invariant)];

    public override string ToString() => Steps.Count == 0 ? "(form)" : string.Join('.', Steps);
}
