using System.Text.Json;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Commands;

/// <summary>
/// Compares commands by meaning: what Discord adds (ids, versions) is left out, defaults that are spelt out equal
/// defaults that aren't, and order counts only where users see it.
/// </summary>
internal static class CommandComparison
{
    public static bool AreSame(IReadOnlyList<ApplicationCommand> registered, IReadOnlyList<ApplicationCommand> wanted) =>
        registered.Count == wanted.Count
        && registered.Select(Key).Order(StringComparer.Ordinal).SequenceEqual(wanted.Select(Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Key(ApplicationCommand command) => JsonSerializer.Serialize(Normal(command), DiscordJson.Default.ApplicationCommand);

    private static ApplicationCommand Normal(ApplicationCommand command) => new()
    {
        Type = command.Type,
        Name = command.Name,
        NameLocalizations = Normal(command.NameLocalizations),
        Description = command.Description,
        DescriptionLocalizations = Normal(command.DescriptionLocalizations),
        Options = Normal(command.Options),
        DefaultMemberPermissions = command.DefaultMemberPermissions,
        Contexts = Normal(command.Contexts),
        IntegrationTypes = Normal(command.IntegrationTypes) ?? [ApplicationIntegrationType.GuildInstall],
        Nsfw = command.Nsfw is true ? true : null,
    };

    private static ApplicationCommandOption Normal(ApplicationCommandOption option) => option with
    {
        NameLocalizations = Normal(option.NameLocalizations),
        DescriptionLocalizations = Normal(option.DescriptionLocalizations),
        Required = option.Required is true ? true : null,
        Autocomplete = option.Autocomplete is true ? true : null,
        Choices = option.Choices is { Count: > 0 } choices ? [.. choices.Select(Normal)] : null,
        Options = Normal(option.Options),
        ChannelTypes = Normal(option.ChannelTypes),
    };

    private static ApplicationCommandOptionChoice Normal(ApplicationCommandOptionChoice choice) =>
        choice with { NameLocalizations = Normal(choice.NameLocalizations) };

    private static IReadOnlyList<ApplicationCommandOption>? Normal(IReadOnlyList<ApplicationCommandOption>? options) =>
        options is { Count: > 0 } ? [.. options.Select(Normal)] : null;

    private static SortedDictionary<string, string>? Normal(IReadOnlyDictionary<string, string>? localizations) =>
        localizations is { Count: > 0 } ? new(localizations.ToDictionary(), StringComparer.Ordinal) : null;

    private static IReadOnlyList<T>? Normal<T>(IReadOnlyList<T>? set) => set is { Count: > 0 } ? [.. set.Distinct().Order()] : null;
}
