using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Discord.Model;
using Permissions = BriefingBot.Discord.Model.Permissions;

namespace BriefingBot.Interactions;

/// <summary>The catalogue as Discord registers it.</summary>
internal static class CommandPayloads
{
    private static readonly InteractionContextType[] Everywhere = [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel];

    /// <summary>All commands, subcommands gathered under their root.</summary>
    public static ImmutableArray<ApplicationCommand> Of(CommandCatalog catalog) =>
        [.. catalog.Commands.Select(command => command.Definition).GroupBy(command => (command.Root, command.Type)).Select(Payload)];

    private static ApplicationCommand Payload(IGrouping<(string Root, CommandType Type), CommandDefinition> group)
    {
        var first = group.First();
        var isMenu = first.Type == CommandType.MessageMenu;
        var hasSubcommands = first.Subcommand is not null;
        return new ApplicationCommand
        {
            Type = isMenu ? ApplicationCommandType.Message : ApplicationCommandType.ChatInput,
            Name = group.Key.Root,
            Description = isMenu ? "" : hasSubcommands ? GroupDescription(group.Key.Root, group) : first.Description,
            Options = hasSubcommands ? [.. group.Select(Subcommand)] : first.Options.IsEmpty ? null : [.. first.Options.Select(Option)],
            DefaultMemberPermissions = group.Max(command => command.Audience) switch
            {
                Audience.Moderators => Permissions.ManageMessages,
                Audience.Admins => Permissions.ManageGuild,
                _ => null,
            },
            Contexts = group.All(command => command.ServersOnly) ? [InteractionContextType.Guild] : Everywhere,
            IntegrationTypes = group.All(command => command.ServersOnly)
                ? [ApplicationIntegrationType.GuildInstall]
                : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        };
    }

    private static string GroupDescription(string root, IEnumerable<CommandDefinition> subcommands) => Rendering.Shorten.To(root switch
    {
        "briefing" => "Daily briefings: preview, post and schedule them",
        "fact" => "Keep single facts right",
        "facts" => "Keep the fact store right",
        _ => string.Join(", ", subcommands.Select(command => command.Subcommand)),
    }, 100);

    private static ApplicationCommandOption Subcommand(CommandDefinition command) => new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = command.Subcommand!,
        Description = command.Description,
        Options = command.Options.IsEmpty ? null : [.. command.Options.Select(Option)],
    };

    private static ApplicationCommandOption Option(CommandOption option) => new()
    {
        Type = option.Type switch
        {
            OptionType.Integer => ApplicationCommandOptionType.Integer,
            OptionType.Boolean => ApplicationCommandOptionType.Boolean,
            OptionType.Channel => ApplicationCommandOptionType.Channel,
            OptionType.Role => ApplicationCommandOptionType.Role,
            OptionType.Attachment => ApplicationCommandOptionType.Attachment,
            _ => ApplicationCommandOptionType.String,
        },
        Name = option.Name,
        Description = option.Description,
        Required = option.Required ? true : null,
        Choices = option.Choices.IsEmpty ? null : [.. option.Choices.Select(choice => ApplicationCommandOptionChoice.Of(choice.Name, choice.Value))],
        Autocomplete = option.Complete is null ? null : true,
        ChannelTypes = option.Type == OptionType.Channel ? [ChannelType.GuildText, ChannelType.GuildAnnouncement] : null,
        MaxLength = option.Type == OptionType.Text ? option.Max : null,
        MinValue = option.Type == OptionType.Integer ? option.Min : null,
        MaxValue = option.Type == OptionType.Integer ? option.Max : null,
    };
}
