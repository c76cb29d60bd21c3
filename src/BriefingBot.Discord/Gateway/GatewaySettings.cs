using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Discord.Gateway;

/// <summary>What all connections of the process share.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="Owner">See <see cref="GatewaySession.Owner"/>.</param>
/// <param name="Intents">Which events come.</param>
/// <param name="Compress">Whether they come compressed.</param>
internal sealed record GatewaySettings(string Token, string Owner, GatewayIntents Intents, bool Compress)
{
    /// <summary>A short fingerprint of address and token, which tells bots apart and gives nothing away.</summary>
    public static string OwnerOf(string apiBaseUrl, string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{apiBaseUrl}\n{token}")).AsSpan(0, 8));

    /// <summary>Never the token.</summary>
    public override string ToString() => $"intents {(int)Intents}";
}
