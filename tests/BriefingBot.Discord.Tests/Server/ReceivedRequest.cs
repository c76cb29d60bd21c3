using System.Text;
using System.Text.Json;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>A REST request that reached the test server.</summary>
public sealed record ReceivedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string ContentType, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public bool IsCallback => Path.EndsWith("/callback", StringComparison.Ordinal);
}
