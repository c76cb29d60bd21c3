using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Configuration;

/// <summary>Where the configuration comes from, later sources winning: the file, user secrets, the environment, a folder of key files.</summary>
internal static class ConfigurationSources
{
    /// <summary>Reads all sources; <c>appsettings.json</c> stands in the working directory.</summary>
    /// <exception cref="ConfigurationException">The file isn't valid JSON.</exception>
    public static IConfigurationRoot Build(string workingDirectory)
    {
        var builder = new ConfigurationBuilder()
            .SetBasePath(workingDirectory)
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables();

        // systemd credentials and container secrets: one file for each key, its name written with two underscores.
        if ((Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") ?? "/run/secrets") is var secrets && Directory.Exists(secrets))
        {
            builder.AddKeyPerFile(secrets, optional: true);
        }

        try
        {
            return builder.Build();
        }
        catch (InvalidDataException exception)
        {
            throw new ConfigurationException(exception.GetBaseException() is JsonException { LineNumber: { } line, BytePositionInLine: { } column } mistake
                ? string.Create(CultureInfo.InvariantCulture, $"appsettings.json:{line + 1}:{column + 1}: {mistake.Message.Split(" LineNumber:")[0]}")
                : $"appsettings.json can't be read: {exception.GetBaseException().Message}");
        }
    }
}
