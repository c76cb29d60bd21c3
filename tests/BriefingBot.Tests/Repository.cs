namespace BriefingBot.Tests;

/// <summary>Files of the repository that tests use.</summary>
internal static class Repository
{
    /// <summary>A path below the repository's top folder.</summary>
    public static string Path(params ReadOnlySpan<string> parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "BriefingBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests don't run inside the repository.");
        }

        return System.IO.Path.Combine([folder.FullName, .. parts]);
    }
}
