using BriefingBot.Core.Facts;

namespace BriefingBot.Quality.Tests;

/// <summary>The shipped story, read once for all tests.</summary>
public sealed class ShippedStory
{
    public KnowledgeSnapshot Knowledge { get; } = QualityRun.Load(Path.Combine(Root(), "knowledge"));

    public Topic Topic => Knowledge.Topics.Single(topic => topic.Id == QualityRun.Topic);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BriefingBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests don't run inside the repository.");
        }

        return folder.FullName;
    }
}
