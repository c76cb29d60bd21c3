using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;

namespace BriefingBot.Discord.Commands;

/// <summary>Makes Discord's list of commands what the bot has, without touching it where it is so already.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands"/>
public sealed class CommandRegistrar
{
    private readonly DiscordRestClient _rest;

    /// <summary>Creates the registrar.</summary>
    public CommandRegistrar(DiscordRestClient rest) => _rest = rest;

    /// <summary>Compares and, only if they differ, replaces the global commands.</summary>
    /// <param name="application">The bot's application, from <see cref="DiscordStatus.ApplicationId"/>; null asks Discord.</param>
    /// <param name="commands">All commands of the bot, of all types.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The registered commands, with ids, and whether they were replaced.</returns>
    public async Task<RestResult<RegisteredCommands>> SyncAsync(
        Snowflake? application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        if (application is null)
        {
            var own = await _rest.GetCurrentApplicationAsync(cancellationToken).ConfigureAwait(false);
            if (!own.IsSuccess) return own.As<RegisteredCommands>();
            application = own.Value.Id;
        }

        var registered = await _rest.GetGlobalCommandsAsync(application.Value, cancellationToken).ConfigureAwait(false);
        if (!registered.IsSuccess) return registered.As<RegisteredCommands>();
        if (CommandComparison.AreSame(registered.Value, commands)) return RestResult.Success(new RegisteredCommands(registered.Value, false));
        var put = await _rest.PutGlobalCommandsAsync(application.Value, commands, cancellationToken).ConfigureAwait(false);
        return put.IsSuccess ? RestResult.Success(new RegisteredCommands(put.Value, true)) : put.As<RegisteredCommands>();
    }

    /// <summary>Whether Discord's list of commands is the bot's; changes nothing.</summary>
    /// <param name="application">The bot's application.</param>
    /// <param name="commands">All commands of the bot, of all types.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RestResult<bool>> AreCurrentAsync(
        Snowflake application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var registered = await _rest.GetGlobalCommandsAsync(application, cancellationToken).ConfigureAwait(false);
        return registered.IsSuccess
            ? RestResult.Success(CommandComparison.AreSame(registered.Value, commands))
            : registered.As<bool>();
    }
}

/// <summary>The commands as Discord has them.</summary>
/// <param name="Commands">With their ids.</param>
/// <param name="WereReplaced">Whether anything had to change.</param>
public sealed record RegisteredCommands(IReadOnlyList<ApplicationCommand> Commands, bool WereReplaced);
