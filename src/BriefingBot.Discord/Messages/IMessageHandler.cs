using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Messages;

/// <summary>What the host implements to answer messages that mention the bot, and direct messages.</summary>
public interface IMessageHandler
{
    /// <summary>The answer, sent as a reply; null for none. Called once for each message of a user, never for bots'.</summary>
    Task<MessageAnswer?> HandleAsync(Message message, CancellationToken cancellationToken);
}

/// <summary>An answer to a message.</summary>
/// <param name="Body">What is sent.</param>
/// <param name="Delivered">Called with the id of the message that was sent.</param>
public sealed record MessageAnswer(MessageBody Body, Action<Snowflake>? Delivered = null);
