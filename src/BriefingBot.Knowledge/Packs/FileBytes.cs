using System.Globalization;
using BriefingBot.Core.Facts;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Takes a file's bytes, unless there are too many.</summary>
internal static class FileBytes
{
    /// <summary>The bytes, or null after reporting why not.</summary>
    public static byte[]? Read(PackFile file, ProblemList problems)
    {
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.Length > KnowledgeLimits.FileBytes)
            {
                problems.Add(file.Shown, 1, 1, string.Create(
                    CultureInfo.InvariantCulture, $"the file has {stream.Length:N0} bytes; at most {KnowledgeLimits.FileBytes:N0} (8 MiB); split it"));
                return null;
            }

            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(file.Shown, 1, 1, exception is UnauthorizedAccessException
                ? "the file can't be read: permission denied; let the bot's user read it"
                : $"the file can't be read: {exception.Message}");
            return null;
        }
    }
}
