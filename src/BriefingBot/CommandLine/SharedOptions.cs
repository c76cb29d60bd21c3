using System.CommandLine;

namespace BriefingBot.CommandLine;

/// <summary>Options that several verbs take.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Topic { get; } = new("--topic") { Description = "The topic's id; the first one if left out", HelpName = "ID" };

    public Option<string?> Knowledge { get; } = new("--knowledge") { Description = "The folder with the packs; Knowledge:Path of the configuration if left out", HelpName = "DIR" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON" };
}
