using System.Threading.Channels;
using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Messages;

/// <summary>Answers mentions and direct messages, a few at a time, each once; takes them in without making the reader wait.</summary>
internal sealed class MessageDispatcher(
    DiscordRestClient rest, DiscordMetrics metrics, ILogger<MessageDispatcher> logger, IMessageHandler? handler = null) : BackgroundService
{
    private const int Capacity = 500;
    private const int Workers = 8;
    private const int Remembered = 10_000;
    private const int Reply = 19;

    private readonly RecentIds _recent = new(Remembered);
    private readonly Channel<Message> _queue = System.Threading.Channels.Channel.CreateBounded<Message>(Capacity);

    /// <summary>Whether anybody answers messages.</summary>
    public bool IsWanted => handler is not null;

    /// <summary>Takes a message in, if it is for the bot; returns at once.</summary>
    public void Accept(Message message, Snowflake? bot)
    {
        if (handler is null || !IsForBot(message, bot) || !_recent.TryAdd(message.Id)) return;
        if (_queue.Writer.TryWrite(message)) return;
        metrics.Shed("message");
        InteractionLog.MessageDropped(logger, message.Id);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var message in _queue.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
                await AnswerAsync(message, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping; messages that wait are gone, as they would be with the bot offline.
        }
    }

    private async Task AnswerAsync(Message message, CancellationToken stopping)
    {
        try
        {
            if (await handler!.HandleAsync(message, stopping).ConfigureAwait(false) is not { } given) return;
            var answer = NewMessage.From(given.Body, $"re{message.Id}", message.Id);
            var result = await rest.CreateMessageAsync(message.ChannelId, answer, stopping).ConfigureAwait(false);
            if (result.Outcome == RestOutcome.Unknown) // The nonce keeps a second try from making a second message.
                result = await rest.CreateMessageAsync(message.ChannelId, answer, stopping).ConfigureAwait(false);
            if (result.IsSuccess) given.Delivered?.Invoke(result.Value.Id);
            else InteractionLog.MessageAnswerFailed(logger, message.Id, result.Detail);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            InteractionLog.MessageFailed(logger, message.Id, exception);
        }
    }

    private static bool IsForBot(Message message, Snowflake? bot) =>
        message is { Author.Bot: not true, WebhookId: null, Type: 0 or Reply }
        && message.Author?.Id != bot
        && (message.GuildId is null || message.Mentions.Any(user => user.Id == bot));
}
