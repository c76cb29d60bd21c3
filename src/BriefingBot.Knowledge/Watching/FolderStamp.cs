using System.Collections.Immutable;
using BriefingBot.Knowledge.Packs;

namespace BriefingBot.Knowledge.Watching;

/// <summary>The names, sizes and times of a folder's YAML files and classifiers: equal stamps mean that nothing was edited.</summary>
internal sealed class FolderStamp : IEquatable<FolderStamp>
{
    private readonly ImmutableArray<(string Path, long Length, long Ticks)> _files;

    private FolderStamp(ImmutableArray<(string, long, long)> files) => _files = files;

    public static FolderStamp Of(string directory)
    {
        try
        {
            return new([.. new DirectoryInfo(directory)
                .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true })
                .Where(file => file.Extension is ".yaml" or ".yml" || file.Name == ClassifierFile.Name)
                .Select(Of)
                .OrderBy(file => file.Item1, StringComparer.Ordinal)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder, or a file in it, is being replaced or closed to us; the next look sees what has become of it.
            return new([]);
        }
    }

    public bool Equals(FolderStamp? other) => other is not null && _files.AsSpan().SequenceEqual(other._files.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as FolderStamp);

    public override int GetHashCode() => _files.Length;

    // A mounted folder may hold links that are pointed elsewhere, so the file behind a link counts.
    private static (string, long, long) Of(FileInfo file) =>
        (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true } target
            ? (file.FullName, target.Length, target.LastWriteTimeUtc.Ticks)
            : (file.FullName, -1, 0);
}
