using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/reference#uploading-files.</summary>
internal static class AttachmentRules
{
    public const int MaxFiles = 10;

    /// <summary>10 MiB, Discord's default.</summary>
    public const int MaxFileBytes = 10 * 1024 * 1024;

    private static readonly Rule Attachment = Shape(new Table
    {
        ["id"] = Required(Id()),
        ["filename"] = Text(1_024, 1),
        ["description"] = Text(1_024),
        ["title"] = Text(1_024),
        ["is_spoiler"] = Boolean(),
    });

    public static readonly Rule Attachments = List(Attachment, MaxFiles);

    /// <summary>Each new entry needs its file; a file without an entry is welcome, as on Discord.</summary>
    public static void CheckFiles(JsonNode? listed, IReadOnlyList<UploadedFile> files, Func<ulong, bool> alreadyThere, FormPath at, FormErrors errors)
    {
        if (files.Count > MaxFiles)
        {
            errors.Add(at, "BASE_TYPE_MAX_LENGTH", $"Must be {MaxFiles} or fewer in length.");
        }

        if (files.Any(file => file.Bytes.Length > MaxFileBytes))
        {
            throw new ApiException(ApiError.TooLarge);
        }

        var list = listed.AsList();
        for (var index = 0; index < list.Count; index++)
        {
            if ((list[index] as JsonObject)?["id"].AsId() is { } id && !alreadyThere(id) && files.All(file => (ulong)file.Place != id))
            {
                errors.Add(at[index]["id"], "ATTACHMENT_NOT_FOUND", $"Attachment {id} is neither on the message nor among the uploaded files.");
            }
        }
    }
}
