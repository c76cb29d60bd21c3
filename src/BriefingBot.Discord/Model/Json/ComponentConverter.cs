using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Model.Json;

/// <summary>Picks the record by <c>type</c>, which may stand anywhere in the object; keeps what it doesn't know.</summary>
internal sealed class ComponentConverter : JsonConverter<Component>
{
    public override Component? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type", out var typeField) || !typeField.TryGetInt32(out var number))
            throw new JsonException("A component has no type.");
        var type = (ComponentType)number;
        return InfoOf(type) is { } info ? (Component?)json.Deserialize(info) : new UnknownComponent(type, json);
    }

    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options)
    {
        if (value is UnknownComponent unknown) unknown.Json.WriteTo(writer);
        else JsonSerializer.Serialize(writer, value, InfoOf(value.Type)!);
    }

    private static JsonTypeInfo? InfoOf(ComponentType type) => type switch
    {
        ComponentType.ActionRow => DiscordJson.Default.ActionRow,
        ComponentType.Button => DiscordJson.Default.Button,
        ComponentType.StringSelect => DiscordJson.Default.StringSelect,
        ComponentType.TextInput => DiscordJson.Default.TextInput,
        ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect
            => DiscordJson.Default.EntitySelect,
        ComponentType.Section => DiscordJson.Default.Section,
        ComponentType.TextDisplay => DiscordJson.Default.TextDisplay,
        ComponentType.Thumbnail => DiscordJson.Default.Thumbnail,
        ComponentType.MediaGallery => DiscordJson.Default.MediaGallery,
        ComponentType.File => DiscordJson.Default.FileDisplay,
        ComponentType.Separator => DiscordJson.Default.Separator,
        ComponentType.Container => DiscordJson.Default.Container,
        ComponentType.Label => DiscordJson.Default.Label,
        ComponentType.FileUpload => DiscordJson.Default.FileUploadField,
        ComponentType.RadioGroup => DiscordJson.Default.RadioGroup,
        ComponentType.CheckboxGroup => DiscordJson.Default.CheckboxGroup,
        ComponentType.Checkbox => DiscordJson.Default.Checkbox,
        _ => null,
    };
}
