using BriefingBot.Discord;

namespace BriefingBot.Configuration;

/// <summary>Where the bot listens, from the top-level key <c>Urls</c>, and whether for Discord's posts too.</summary>
/// <param name="Addresses">Such as <c>http://127.0.0.1:8080</c>; none where it needn't listen.</param>
/// <param name="TakesInteractions">Whether interactions come by webhook.</param>
internal sealed record WebSettings(string[] Addresses, bool TakesInteractions)
{
    /// <summary>Reads and checks the keys.</summary>
    /// <exception cref="ConfigurationException">A value is wrong; the message names the key and the fix.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        var takesInteractions = Configured.Read<DiscordOptions>(configuration, DiscordOptions.Section).Transport == DiscordTransport.Webhook;
        var addresses = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (takesInteractions && addresses.Length == 0)
        {
            throw new ConfigurationException("Urls is missing, and Discord:Transport=Webhook needs it. Set it to where Discord's posts arrive, such as http://127.0.0.1:8080.");
        }

        return Array.Find(addresses, address => !IsUsable(address)) is { } wrong
            ? throw new ConfigurationException($"Urls names {wrong}, which isn't an http address with a port, such as http://127.0.0.1:8080. For https put a reverse proxy or a tunnel in front.")
            : new WebSettings(addresses, takesInteractions);
    }

    private static bool IsUsable(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
