using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord.Gateway;

/// <summary>All shards of the process, started in order.</summary>
internal sealed class GatewayShards(
    IOptions<DiscordOptions> options,
    DiscordRestClient rest,
    InteractionDispatcher interactions,
    MessageDispatcher messages,
    RestCallbackDoor door,
    IGatewayStateStore store,
    DiscordStatus status,
    DiscordMetrics metrics,
    TimeProvider time,
    ILoggerFactory loggers)
{
    /// <exception cref="DiscordFatalException">Discord won't take the bot.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        var settings = SettingsOf(options.Value);
        var jitter = Jitter.Unpredictable();
        var directory = new GatewayDirectory(
            rest, options.Value.ApiBaseUrl, TimeSpan.FromSeconds(options.Value.StartPatience), time, jitter, loggers.CreateLogger<GatewayDirectory>());
        var gateway = await directory.LocateAsync(stopping).ConfigureAwait(false);
        var ids = IdsOf(options.Value, gateway.Shards);
        using var budget = new IdentifyBudget(store, settings.Owner, ids.Count, metrics, time, loggers.CreateLogger<IdentifyBudget>());
        var events = new GatewayEvents(interaction => interactions.Accept(interaction, door), messages.Accept);
        status.Expect(ids);

        using var all = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = ids.Select(id => new GatewayShard(
            id, settings, directory, budget, store, events, status, metrics, time, jitter, loggers.CreateLogger<GatewayShard>())
            .RunAsync(gateway, all.Token)).ToList();
        try
        {
            await await Task.WhenAny(running).ConfigureAwait(false);
        }
        finally
        {
            await all.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private GatewaySettings SettingsOf(DiscordOptions configured) => new(
        configured.Token!,
        GatewaySettings.OwnerOf(configured.ApiBaseUrl, configured.Token!),
        GatewayIntents.Guilds | (messages.IsWanted ? GatewayIntents.GuildMessages | GatewayIntents.DirectMessages : GatewayIntents.None),
        configured.Compress);

    private static List<ShardId> IdsOf(DiscordOptions configured, int recommended)
    {
        var count = configured.ShardCount ?? Math.Max(1, recommended);
        var ids = configured.ShardIds is { Count: > 0 } chosen ? chosen : Enumerable.Range(0, count);
        return [.. ids.Order().Select(id => new ShardId(id, count))];
    }
}
