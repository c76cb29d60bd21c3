namespace BriefingBot.Discord.Model;

internal static class Attachments
{
    /// <summary>The message with its files to upload listed, numbered from 0, after the attachments that stay.</summary>
    public static T Listed<T>(T body)
        where T : MessageBody => body.Files.Count == 0 ? body : body with
        {
            Attachments = [.. body.Attachments ?? [], .. body.Files.Select((file, number) => new AttachmentReference
            {
                Id = new Snowflake((ulong)number),
                Filename = file.Filename,
                Description = file.Description,
            })],
        };
}
