namespace BriefingBot.Discord.Gateway;

/// <summary>Addresses of the gateway, as Discord gives them.</summary>
internal static class GatewayAddress
{
    /// <summary>The address to connect to: version and encoding named. Null unless it is wss, or ws on loopback.</summary>
    public static Uri? Of(string url, bool compress) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "wss" || (address.Scheme == "ws" && address.IsLoopback))
            ? new UriBuilder(address) { Query = "v=10&encoding=json" + (compress ? "&compress=zlib-stream" : "") }.Uri
            : null;
}
