using System.Buffers.Text;
using System.Security.Cryptography;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>Hands drafts out and takes them back, only from whom and where they were given.</summary>
public sealed class DraftDesk(IDraftStore store, TimeProvider time)
{
    /// <summary>How long a draft waits for its member.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    /// <summary>For how long an expired draft is still recognised, so that its member is told why it is refused.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromDays(1);

    /// <summary>How long a token is, in characters.</summary>
    public const int TokenLength = 22;

    /// <summary>Keeps a draft for a member of a server and returns its token.</summary>
    /// <exception cref="ArgumentException">The caller isn't in a server.</exception>
    public string Open(Caller caller, DraftPurpose purpose, string content)
    {
        var guild = caller.GuildId ?? throw new ArgumentException("Drafts belong to servers.", nameof(caller));
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        store.Save(new Draft(token, guild, caller.UserId, purpose, content, time.GetUtcNow() + Lifetime));
        return token;
    }

    /// <summary>Keeps a draft's new content and gives it its full time again.</summary>
    public void Keep(Draft draft, string content) => store.Save(draft with { Content = content, ExpiresAt = time.GetUtcNow() + Lifetime });

    /// <summary>Forgets a draft.</summary>
    public void Close(Draft draft) => store.Remove(draft.Token);

    /// <summary>Takes a draft up again, or says why not.</summary>
    public (Draft? Draft, Reply? Refusal) Find(Caller caller, string token, DraftPurpose purpose)
    {
        // A draft of another server is as unknown here as one that never was.
        if (token.Length != TokenLength || store.Find(token) is not { } draft || draft.GuildId != caller.GuildId || draft.Purpose != purpose)
        {
            return (null, Gone);
        }

        if (draft.UserId != caller.UserId)
        {
            return (null, Foreign);
        }

        return draft.ExpiresAt > time.GetUtcNow() ? (draft, null) : (null, Expired);
    }

    private static Reply Gone { get; } = Reply.Problem(
        "That button or form no longer works: it was already used, it was cancelled, or it isn't one of this server's. Nothing was changed. Run the command again.");

    private static Reply Foreign { get; } = Reply.Problem(
        "That button or form belongs to the admin who opened it. Nothing was changed. Run the command yourself.");

    private static Reply Expired { get; } = Reply.Problem(
        $"That draft is older than {Lifetime.TotalMinutes:0} minutes, so it has expired. Nothing was changed. Run the command again.");
}
