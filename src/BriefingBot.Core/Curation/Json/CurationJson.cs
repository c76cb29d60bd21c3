using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Json;

/// <summary>How curation's values are written for a store, which keeps them as text.</summary>
public static class CurationJson
{
    /// <summary>Writes a fact with its revision.</summary>
    public static string Write(Fact fact) => JsonSerializer.Serialize(FactContent.Of(fact), CurationJsonContext.Default.FactContent);

    /// <summary>Reads what <see cref="Write(Fact)"/> wrote.</summary>
    /// <exception cref="FormatException">It isn't such a text.</exception>
    public static Fact ReadFact(string json) => Read(json, CurationJsonContext.Default.FactContent).ToFact();

    /// <summary>Writes a change set.</summary>
    public static string Write(ChangeSet change) => JsonSerializer.Serialize(ChangeContent.Of(change), CurationJsonContext.Default.ChangeContent);

    /// <summary>Reads what <see cref="Write(ChangeSet)"/> wrote.</summary>
    /// <exception cref="FormatException">It isn't such a text.</exception>
    public static ChangeSet ReadChange(string json) => Read(json, CurationJsonContext.Default.ChangeContent).ToChange();

    /// <summary>Writes a source of a topic.</summary>
    public static string Write(AddedSource added) => JsonSerializer.Serialize(SourceContent.Of(added.Topic, added.Source), CurationJsonContext.Default.SourceContent);

    /// <summary>Reads what <see cref="Write(AddedSource)"/> wrote.</summary>
    /// <exception cref="FormatException">It isn't such a text.</exception>
    public static AddedSource ReadSource(string json) => Read(json, CurationJsonContext.Default.SourceContent).ToAdded();

    /// <summary>Writes an entity of a topic.</summary>
    public static string Write(AddedEntity added) => JsonSerializer.Serialize(EntityContent.Of(added.Topic, added.Entity), CurationJsonContext.Default.EntityContent);

    /// <summary>Reads what <see cref="Write(AddedEntity)"/> wrote.</summary>
    /// <exception cref="FormatException">It isn't such a text.</exception>
    public static AddedEntity ReadEntity(string json) => Read(json, CurationJsonContext.Default.EntityContent).ToAdded();

    internal static string Write(EditDraft draft) => JsonSerializer.Serialize(draft, CurationJsonContext.Default.EditDraft);

    internal static EditDraft ReadEdit(string json) => Read(json, CurationJsonContext.Default.EditDraft);

    internal static string Write(ImportDraft draft) => JsonSerializer.Serialize(draft, CurationJsonContext.Default.ImportDraft);

    internal static ImportDraft ReadImport(string json) => Read(json, CurationJsonContext.Default.ImportDraft);

    internal static string Write(ImmutableArray<GapDraft> gaps) => JsonSerializer.Serialize(gaps, CurationJsonContext.Default.ImmutableArrayGapDraft);

    internal static ImmutableArray<GapDraft> ReadGaps(string json)
    {
        var gaps = Read(json, CurationJsonContext.Default.ImmutableArrayGapDraft);
        return gaps.IsDefault ? [] : gaps;
    }

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new FormatException("The stored text is empty.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("The stored text can't be read.", exception);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FactContent))]
[JsonSerializable(typeof(ChangeContent))]
[JsonSerializable(typeof(EditDraft))]
[JsonSerializable(typeof(ImportDraft))]
[JsonSerializable(typeof(ImmutableArray<GapDraft>))]
internal sealed partial class CurationJsonContext : JsonSerializerContext;
