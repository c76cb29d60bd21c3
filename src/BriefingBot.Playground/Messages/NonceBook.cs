using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Messages;

/// <summary>
/// Remembers which message a nonce made, for the "past few minutes" of Discord's documentation.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
internal sealed class NonceBook(TimeProvider time)
{
    /// <summary>Discord doesn't say how long; this is on the short side of "a few minutes".</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    private readonly Dictionary<(ulong Author, string Nonce), (Message Message, DateTimeOffset At)> _seen = [];

    public Message? Find(User author, string nonce) =>
        _seen.TryGetValue((author.Id, nonce), out var found) && time.GetUtcNow() - found.At < Window ? found.Message : null;

    public void Remember(User author, string nonce, Message message)
    {
        foreach (var (key, _) in _seen.Where(entry => time.GetUtcNow() - entry.Value.At >= Window).ToList())
        {
            _seen.Remove(key);
        }

        _seen[(author.Id, nonce)] = (message, time.GetUtcNow());
    }
}
