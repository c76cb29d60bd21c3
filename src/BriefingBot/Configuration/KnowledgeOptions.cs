using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>Section <c>Knowledge</c>: where the packs are.</summary>
internal sealed class KnowledgeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Knowledge";

    /// <summary>The folder with one folder for each topic.</summary>
    [Required(ErrorMessage = "Knowledge:Path is empty. Name the folder with the packs, or leave the key out for knowledge.")]
    public string Path { get; set; } = "knowledge";
}
