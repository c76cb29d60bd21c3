using System.Text.Json;

namespace BriefingBot.Discord.Rest;

/// <summary>Why Discord refused a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Discord's own code; 0 if it gave none.</param>
/// <param name="Message">Discord's words.</param>
/// <param name="Fields">What is wrong where, as <c>path: message</c>.</param>
/// <seealso href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes"/>
public sealed record DiscordError(int Status, int Code, string Message, IReadOnlyList<string> Fields)
{
    /// <summary>10008: the message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>10015: a webhook, and so an interaction's token, is gone.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>10062: the interaction is unknown, or 3 seconds have passed.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>40060: the interaction has been answered already.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>50001: the bot can't see it.</summary>
    public const int MissingAccess = 50001;

    /// <summary>50013: the bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>50035: the body breaks a rule; see <see cref="Fields"/>.</summary>
    public const int InvalidFormBody = 50035;

    /// <summary>One line: status, code, words, fields.</summary>
    public override string ToString() =>
        $"Discord answered {Status} (code {Code}): {Message}{(Fields.Count == 0 ? "" : " " + string.Join("; ", Fields))}";

    /// <summary>Reads an error's body; whatever isn't Discord's JSON becomes a plain message.</summary>
    internal static DiscordError Parse(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                var code = root.TryGetProperty("code", out var number) && number.TryGetInt32(out var value) ? value : 0;
                var message = root.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "no reason given";
                var fields = root.TryGetProperty("errors", out var errors) ? FieldErrors(errors, "").ToArray() : [];
                return new DiscordError(status, code, message, fields);
            }
        }
        catch (JsonException)
        {
            // A proxy's HTML page or nothing at all: the status says enough.
        }

        return new DiscordError(status, 0, "no reason given", []);
    }

    private static IEnumerable<string> FieldErrors(JsonElement node, string path)
    {
        if (node.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in node.EnumerateObject())
        {
            if (member.NameEquals("_errors") && member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var error in member.Value.EnumerateArray())
                    yield return $"{path}: {(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var text) ? text.ToString() : "invalid")}";
            }
            else
            {
                foreach (var inner in FieldErrors(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
                    yield return inner;
            }
        }
    }
}
