namespace BriefingBot.Core.Replies;

/// <summary>Keeps the state of buttons that doesn't fit their 100 characters, under a token made from its content.</summary>
public interface IViewStateStore
{
    /// <summary>Keeps a state and returns its token: 16 characters of base64url. The same state has the same token.</summary>
    /// <param name="state">Any text up to 64 KiB, usually JSON.</param>
    /// <param name="expiresAt">When it may be forgotten; a later time than before prolongs it.</param>
    /// <exception cref="ArgumentException">The state is too long.</exception>
    string Save(string state, DateTimeOffset expiresAt);

    /// <summary>The state of a token; null when unknown or expired.</summary>
    string? Find(string token);
}
