using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Rest;

/// <summary>
/// Discord's REST interface. Waits for rate limits by itself; never sends a POST again that may have been done;
/// every failure is a value.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/reference"/>
public sealed class DiscordRestClient : IDisposable
{
    private readonly RestSender _sender;

    internal DiscordRestClient(RestSender sender) => _sender = sender;

    /// <summary>Gives up what is under way: requests that were sent end as unknown.</summary>
    public void Dispose() => _sender.Dispose();

    /// <summary>Where to connect to the gateway, and how many identifies are left.</summary>
    /// <seealso href="https://docs.discord.com/developers/events/gateway#get-gateway-bot"/>
    public Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.GatewayBot, null, DiscordJson.Default.GatewayBot, cancellationToken);

    /// <summary>The bot's own application.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/application#get-current-application"/>
    public Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.CurrentApplication, null, DiscordJson.Default.Application, cancellationToken);

    /// <summary>Tells Discord where to post interactions; it checks the address at once.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/application#edit-current-application"/>
    public Task<RestResult<Application>> SetInteractionsEndpointAsync(Uri endpoint, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            Route.EditCurrentApplication,
            () => RestBody.Json(new() { ["interactions_endpoint_url"] = endpoint.ToString() }, DiscordJson.Default.DictionaryStringString),
            DiscordJson.Default.Application,
            cancellationToken);

    /// <summary>All global commands, with localisations.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands"/>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> GetGlobalCommandsAsync(Snowflake application, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Commands(HttpMethod.Get, application), null, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);

    /// <summary>Replaces all global commands of all types.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands"/>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> PutGlobalCommandsAsync(
        Snowflake application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            Route.Commands(HttpMethod.Put, application),
            () => RestBody.Json(commands, DiscordJson.Default.IReadOnlyListApplicationCommand),
            DiscordJson.Default.IReadOnlyListApplicationCommand,
            cancellationToken);

    /// <summary>Answers an interaction for the first time. Repeated after lost replies: a second answer is refused with 40060.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response"/>
    public Task<RestResult<Done>> CreateInteractionResponseAsync(
        Snowflake interaction, InteractionToken token, InteractionResponse response, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            Route.Callback(interaction, token),
            () => RestBody.Of(RestBody.Json(response, DiscordJson.Default.InteractionResponse), response.Message?.Files ?? []),
            cancellationToken);

    /// <summary>An interaction's first answer, as it stands.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response"/>
    public Task<RestResult<Message>> GetOriginalAsync(Snowflake application, InteractionToken token, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Original(HttpMethod.Get, application, token), null, DiscordJson.Default.Message, cancellationToken);

    /// <summary>Edits an interaction's first answer.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response"/>
    public Task<RestResult<Message>> EditOriginalAsync(
        Snowflake application, InteractionToken token, MessageBody body, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Original(HttpMethod.Patch, application, token), () => RestBody.Edit(body), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Removes an interaction's first answer.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response"/>
    public Task<RestResult<Done>> DeleteOriginalAsync(Snowflake application, InteractionToken token, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Original(HttpMethod.Delete, application, token), null, cancellationToken);

    /// <summary>Sends a further message in answer to an interaction.</summary>
    /// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message"/>
    public Task<RestResult<Message>> CreateFollowupAsync(
        Snowflake application, InteractionToken token, MessageBody body, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Followup(application, token), () => RestBody.Message(body), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Sends a message to a channel or thread. Not repeated by the client; with the same nonce the caller may.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/message#create-message"/>
    public Task<RestResult<Message>> CreateMessageAsync(Snowflake channel, NewMessage message, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.CreateMessage(channel), () => RestBody.NewMessage(message), DiscordJson.Default.Message, cancellationToken);

    /// <summary>
    /// Sends a message that was written down before, byte for byte. Not repeated by the client; with the same nonce the caller may.
    /// Comes back unsent, rather than wait for a rate limit for more than 10 s: who wrote it down can send it later.
    /// </summary>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="payload">The body as JSON, nonce included.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <seealso href="https://docs.discord.com/developers/resources/message#create-message"/>
    public Task<RestResult<Message>> CreateMessageAsync(Snowflake channel, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.CreateMessage(channel) with { Patience = TimeSpan.FromSeconds(10) }, () => RestBody.Json(payload), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Edits one of the bot's messages.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/message#edit-message"/>
    public Task<RestResult<Message>> EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Message(HttpMethod.Patch, channel, message), () => RestBody.Edit(body), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Deletes a message.</summary>
    /// <param name="channel">Its channel.</param>
    /// <param name="message">Its id.</param>
    /// <param name="reason">For the server's audit log, up to 512 characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <seealso href="https://docs.discord.com/developers/resources/message#delete-message"/>
    public Task<RestResult<Done>> DeleteMessageAsync(Snowflake channel, Snowflake message, string? reason, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Message(HttpMethod.Delete, channel, message), null, cancellationToken, reason);

    /// <summary>One message of a channel.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/message#get-channel-message"/>
    public Task<RestResult<Message>> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Message(HttpMethod.Get, channel, message), null, DiscordJson.Default.Message, cancellationToken);

    /// <summary>A channel's history, newest first. Empty, not refused, where the bot lacks READ_MESSAGE_HISTORY.</summary>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="after">Only later messages; the earliest of them.</param>
    /// <param name="before">Only earlier messages; the latest of them.</param>
    /// <param name="limit">1-100.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <seealso href="https://docs.discord.com/developers/resources/message#get-channel-messages"/>
    public Task<RestResult<IReadOnlyList<Message>>> GetMessagesAsync(
        Snowflake channel, Snowflake? after, Snowflake? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 100);
        var query = $"?limit={limit}{(after is { } a ? $"&after={a}" : "")}{(before is { } b ? $"&before={b}" : "")}";
        return _sender.SendAsync(Route.Messages(channel, query), null, DiscordJson.Default.IReadOnlyListMessage, cancellationToken);
    }

    /// <summary>Publishes a message of an announcement channel to the channels that follow it.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/message#crosspost-message"/>
    public Task<RestResult<Message>> CrosspostAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Crosspost(channel, message), null, DiscordJson.Default.Message, cancellationToken);

    /// <summary>Starts a public thread on a message; the thread gets the message's id.</summary>
    /// <param name="channel">The message's channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="name">1-100 characters.</param>
    /// <param name="reason">For the server's audit log, up to 512 characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <seealso href="https://docs.discord.com/developers/resources/channel#start-thread-from-message"/>
    public Task<RestResult<Channel>> StartThreadAsync(
        Snowflake channel, Snowflake message, string name, string? reason, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            Route.StartThread(channel, message),
            () => RestBody.Json(new() { ["name"] = name }, DiscordJson.Default.DictionaryStringString),
            DiscordJson.Default.Channel,
            cancellationToken,
            reason);

    /// <summary>A channel or thread, with its permission overwrites.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/channel#get-channel"/>
    public Task<RestResult<Channel>> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Channel(channel), null, DiscordJson.Default.Channel, cancellationToken);

    /// <summary>The channel of direct messages with a user; made at the first call.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/user#create-dm"/>
    public Task<RestResult<Channel>> GetDirectMessagesAsync(Snowflake user, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            Route.DirectMessages,
            () => RestBody.Json(new() { ["recipient_id"] = user.ToString() }, DiscordJson.Default.DictionaryStringString),
            DiscordJson.Default.Channel,
            cancellationToken);

    /// <summary>A server, with its roles.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/guild#get-guild"/>
    public Task<RestResult<Guild>> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Guild(guild), null, DiscordJson.Default.Guild, cancellationToken);

    /// <summary>A user's membership of a server.</summary>
    /// <seealso href="https://docs.discord.com/developers/resources/guild#get-guild-member"/>
    public Task<RestResult<Member>> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.GuildMember(guild, user), null, DiscordJson.Default.Member, cancellationToken);
}
