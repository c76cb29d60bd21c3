using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.CommandLine;

/// <summary>A line of the file that <c>ask --batch</c> reads.</summary>
/// <param name="Id">The question's id, a string or a number; comes back as it is.</param>
/// <param name="Question">The question.</param>
/// <param name="Topic">The topic to ask; all if absent.</param>
internal sealed record AskedLine(JsonElement Id, string? Question, string? Topic);

/// <summary>What <c>ask --json</c> prints for a question.</summary>
/// <param name="Id">The question's id; absent for a single question.</param>
/// <param name="Answered">Whether there is an answer; "did you mean" is none.</param>
/// <param name="Text">Everything a reader would see.</param>
/// <param name="Confidence">0 to 1: how likely it is that the first of <see cref="Ranked"/> answers.</param>
/// <param name="Ranked">Up to ten facts, best first, whether answered or not.</param>
/// <param name="Facts">The facts that were said.</param>
internal sealed record AnswerLine(
    JsonElement? Id, bool Answered, string Text, double Confidence, ImmutableArray<string> Ranked, ImmutableArray<AnswerFact> Facts);

/// <summary>A fact that was said.</summary>
internal sealed record AnswerFact(string Id, string Text, string Kind, string Citation);

/// <summary>JSON of <c>ask</c>: one line each, letters of every script as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskedLine))]
[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class AskJson : JsonSerializerContext
{
    /// <summary>The context that the verb uses.</summary>
    public static AskJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
