using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.CommandLine;

/// <summary>What <c>show --json</c> prints.</summary>
internal sealed record ShownReply(bool Answered, string Text);

/// <summary>JSON of the command line: one line, letters of every script as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ShownReply))]
internal sealed partial class VerbJson : JsonSerializerContext
{
    /// <summary>A reply as it was shown.</summary>
    public static string Write(ShownReply reply)
    {
        var readable = new VerbJson(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        return JsonSerializer.Serialize(reply, readable.ShownReply);
    }
}
