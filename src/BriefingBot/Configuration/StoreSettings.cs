using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>Section <c>Store</c>: where the bot keeps what must survive it.</summary>
internal sealed class StoreSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Store";

    /// <summary>The database file; its folder is made when missing.</summary>
    [Required(ErrorMessage = "Store:Path is empty. Name the database file, or leave the key out for data/briefingbot.db.")]
    public string Path { get; set; } = "data/briefingbot.db";
}
