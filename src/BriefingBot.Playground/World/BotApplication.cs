using System.Text;

namespace BriefingBot.Playground.World;

/// <summary>The one application of this server and its bot user.</summary>
internal sealed class BotApplication
{
    public const ulong FixedId = 1_100_000_000_000_000_001;

    public User Bot { get; } = new(FixedId, "bot", "BriefingBot", "#5865f2", IsBot: true, Choosable: false);

    public string Description { get; set; } = "";

    /// <summary>Where interactions are POSTed; while it is set, the gateway delivers none.</summary>
    public Uri? InteractionsEndpoint { get; set; }

    /// <summary>Shaped like Discord's tokens; it opens nothing but a server on loopback.</summary>
    public static string FixedToken { get; } =
        Convert.ToBase64String(Encoding.ASCII.GetBytes(FixedId.ToString(Format.Invariant))).TrimEnd('=') + ".Playgr.works-on-loopback-only-not-a-secret";
}
