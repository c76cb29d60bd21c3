using System.Text;

namespace BriefingBot.Knowledge.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("briefingbot-").FullName;

    public string Path { get; }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Reads the folder; problems name files from it on.</summary>
    public (KnowledgeFolder Folder, string[] Problems) Read()
    {
        var folder = KnowledgeReader.Read(Path);
        return (folder, [.. folder.Problems.Select(problem => problem.ToString().Replace(Path + "/", "", StringComparison.Ordinal))]);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
