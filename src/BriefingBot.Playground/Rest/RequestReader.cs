using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BriefingBot.Playground.Rest;

/// <summary>Reads a body: JSON, or a multipart form with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static class RequestReader
{
    /// <summary>Ten files of 10 MiB and the JSON beside them.</summary>
    public const long MaxBody = 101L * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<(JsonNode? Body, string Text, IReadOnlyList<UploadedFile> Files)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBody)
        {
            throw new ApiException(ApiError.TooLarge);
        }

        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true)
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxBody }, cancellationToken).ConfigureAwait(false);
            var payload = form["payload_json"].ToString();
            var files = new List<UploadedFile>();
            foreach (var file in form.Files)
            {
                files.Add(new UploadedFile(PlaceOf(file.Name, files.Count), file.FileName, file.ContentType ?? "application/octet-stream", await BytesOf(file, cancellationToken).ConfigureAwait(false)));
            }

            return (Parse(payload), payload, files);
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        return (Parse(text), text, []);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw new ApiException(ApiError.InvalidJson);
        }
    }

    private static int PlaceOf(string name, int otherwise) =>
        name.StartsWith("files[", StringComparison.Ordinal) && int.TryParse(name["files[".Length..^1], Format.Invariant, out var place) ? place : otherwise;

    private static async Task<byte[]> BytesOf(IFormFile file, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return copy.ToArray();
    }
}
