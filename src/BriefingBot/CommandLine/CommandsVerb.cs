using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingBot.Core.Commands;
using BriefingBot.Discord.Model;
using BriefingBot.Interactions;

namespace BriefingBot.CommandLine;

/// <summary><c>commands</c>: the application commands as the JSON that is registered.</summary>
internal sealed class CommandsVerb(Terminal terminal)
{
    public Command Create()
    {
        var command = new Command("commands", "Print the application commands as the JSON that is registered with Discord");
        command.SetAction(async (_, _) =>
        {
            await using var provider = VerbServices.Build();
            terminal.Out.WriteLine(Write(provider.GetRequiredService<CommandCatalog>()));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Write(CommandCatalog catalog)
    {
        var json = JsonSerializer.SerializeToElement(CommandPayloads.Of(catalog), DiscordJson.Default.IReadOnlyListApplicationCommand);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
