using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Messages;

/// <summary>A message about to be made, its form already checked.</summary>
internal sealed record MessageDraft(Channel Channel, User Author, JsonObject Form)
{
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];
    public MessageType Type { get; init; }
    public MessageFlags Flags { get; init; }
    public Message? ReplyTo { get; init; }
    public JsonObject? InteractionMetadata { get; init; }
    public string? WebhookToken { get; init; }
    public User? OnlyFor { get; init; }
}
