using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Model;

/// <summary>
/// How wire types are read and written: snake case, absent instead of null, unknown members ignored, unknown enum
/// values kept.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(ApplicationCommand))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommandOptionChoice>))]
[JsonSerializable(typeof(ActionRow))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(StringSelect))]
[JsonSerializable(typeof(TextInput))]
[JsonSerializable(typeof(EntitySelect))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(TextDisplay))]
[JsonSerializable(typeof(Thumbnail))]
[JsonSerializable(typeof(MediaGallery))]
[JsonSerializable(typeof(FileDisplay))]
[JsonSerializable(typeof(Separator))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(FileUploadField))]
[JsonSerializable(typeof(RadioGroup))]
[JsonSerializable(typeof(CheckboxGroup))]
[JsonSerializable(typeof(Checkbox))]
[JsonSerializable(typeof(IReadOnlyList<Component>))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Gateway.GatewaySession))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class DiscordJson : JsonSerializerContext;
