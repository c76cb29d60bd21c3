using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.World;
using Microsoft.AspNetCore.Http;
using Channel = BriefingBot.Playground.World.Channel;

namespace BriefingBot.Playground.Control;

/// <summary>Server-sent events: what a user sees change.</summary>
internal sealed class PageFeed(PlaygroundWorld world, GatewayHub hub, InteractionBook book, MessageWriter writer)
{
    private const int MaxWaiting = 2_000;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private readonly Lock _gate = new();
    private readonly List<Reader> _readers = [];

    public void Subscribe()
    {
        world.MessageCreated += message => Tell("message", message);
        world.MessageUpdated += message => Tell("edit", message);
        world.MessageDeleted += message => Publish(message.Channel, message.OnlyFor, () => new JsonObject
        {
            ["type"] = "delete",
            ["id"] = message.Id.Wire(),
            ["channel_id"] = message.Channel.Id.Wire(),
        });
        world.Changed += () => Publish(null, null, () => new JsonObject { ["type"] = "world" });
        book.Changed += interaction => Publish(null, interaction.User, () => new JsonObject
        {
            ["type"] = "interaction",
            ["interaction"] = ControlViews.Of(interaction, writer),
        });
        hub.PresenceChanged += () => Publish(null, null, () => new JsonObject { ["type"] = "presence", ["online"] = hub.IsBotConnected });
    }

    public async Task StreamAsync(HttpContext context, User user, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var reader = new Reader(user);
        lock (_gate)
        {
            _readers.Add(reader);
        }

        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await WriteAsync(context, ": connected\n\n", ended.Token).ConfigureAwait(false);
            while (true)
            {
                var more = reader.Events.Reader.WaitToReadAsync(ended.Token).AsTask();
                await Task.WhenAny(more, Task.Delay(KeepAlive, world.Time, ended.Token)).ConfigureAwait(false);
                ended.Token.ThrowIfCancellationRequested();
                if (!more.IsCompleted)
                {
                    await WriteAsync(context, ": still here\n\n", ended.Token).ConfigureAwait(false);
                    await more.ConfigureAwait(false);
                }

                while (reader.Events.Reader.TryRead(out var text))
                {
                    await WriteAsync(context, $"data: {text}\n\n", ended.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone, or the server stops.
        }
        finally
        {
            lock (_gate)
            {
                _readers.Remove(reader);
            }
        }
    }

    private void Tell(string type, Message message) => Publish(message.Channel, message.OnlyFor, () => new JsonObject
    {
        ["type"] = type,
        ["message"] = ControlViews.Of(message, writer),
    });

    private void Publish(Channel? channel, User? only, Func<JsonObject> make)
    {
        lock (_gate)
        {
            string? text = null;
            foreach (var reader in _readers.Where(reader => (only is null || only == reader.User) && (channel is null || Sees(reader.User, channel))))
            {
                text ??= make().ToJsonString(JsonText.Options);
                reader.Events.Writer.TryWrite(text);
            }
        }
    }

    private static bool Sees(User user, Channel channel) => PermissionCalculator.In(channel, user).HasFlag(Permissions.ViewChannel);

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed record Reader(User User)
    {
        /// <summary>A page that doesn't keep up loses the oldest events; it reloads when it comes back.</summary>
        public Channel<string> Events { get; } = System.Threading.Channels.Channel.CreateBounded<string>(
            new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
    }
}
