using System.Collections.Immutable;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Finds the topics' files in a knowledge folder.</summary>
internal static class FolderScan
{
    private const string MainFile = "topic.yaml";

    public static (ImmutableArray<PackFolder> Packs, ImmutableArray<KnowledgeProblem> Problems) Find(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new KnowledgeException(File.Exists(directory)
                ? $"the knowledge folder '{directory}' is a file; name the folder that holds the topics' folders"
                : $"the knowledge folder '{directory}' doesn't exist; set Knowledge:Path to the folder that holds the topics' folders");
        }

        try
        {
            return Find(new DirectoryInfo(directory), Shown(directory));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new KnowledgeException($"the knowledge folder '{directory}' can't be read: permission denied; let the bot's user read it", exception);
        }
        catch (IOException exception)
        {
            throw new KnowledgeException($"the knowledge folder '{directory}' can't be read: {exception.Message}", exception);
        }
    }

    private static (ImmutableArray<PackFolder>, ImmutableArray<KnowledgeProblem>) Find(DirectoryInfo root, string shown)
    {
        if (File.Exists(Path.Combine(root.FullName, MainFile)))
        {
            return ([Pack(root, shown, [])!], []);
        }

        var problems = new List<KnowledgeProblem>();
        foreach (var stray in YamlFiles(root))
        {
            problems.Add(new($"{shown}/{stray.Name}", 1, 1, "a topic's files stand in a folder of its own; move it to one, as topic.yaml"));
        }

        var packs = root.EnumerateDirectories()
            .Where(folder => !folder.Name.StartsWith('.'))
            .OrderBy(folder => folder.Name, StringComparer.Ordinal)
            .Select(folder => Pack(folder, $"{shown}/{folder.Name}", problems))
            .OfType<PackFolder>()
            .ToImmutableArray();
        return packs.IsEmpty && problems.Count == 0
            ? throw new KnowledgeException($"the knowledge folder '{shown}' has no topic in it; a topic is a folder with a topic.yaml")
            : (packs, [.. problems]);
    }

    private static PackFolder? Pack(DirectoryInfo folder, string shown, List<KnowledgeProblem> problems)
    {
        var files = YamlFiles(folder)
            .Select(file => new PackFile(file.FullName, $"{shown}/{file.Name}", file.Name == MainFile))
            .OrderBy(file => !file.IsMain).ThenBy(file => file.Shown, StringComparer.Ordinal)
            .ToImmutableArray();
        if (files.IsEmpty)
        {
            return null;
        }

        if (!files[0].IsMain)
        {
            problems.Add(new(files[0].Shown, 1, 1, files[0].Shown.EndsWith("/topic.yml", StringComparison.Ordinal)
                ? $"rename this file to {MainFile}"
                : $"the folder {shown} has no {MainFile}; a topic needs one with 'topic', 'title' and 'sources'"));
            return null;
        }

        var classifier = new FileInfo(Path.Combine(folder.FullName, ClassifierFile.Name));
        return new(files, classifier.Exists ? new PackFile(classifier.FullName, $"{shown}/{classifier.Name}", false) : null);
    }

    private static IEnumerable<FileInfo> YamlFiles(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => !file.Name.StartsWith('.') && file.Extension is ".yaml" or ".yml")
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static string Shown(string directory)
    {
        var shown = directory.Replace('\\', '/').TrimEnd('/');
        return shown.Length == 0 ? "/" : shown;
    }
}
