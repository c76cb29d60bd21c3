namespace BriefingBot.Core.Curation.Drafts;

/// <summary>
/// What a button or form goes on with, kept on our side: the client only holds the token. Good for one member in one
/// server, for one purpose, until it expires or is used.
/// </summary>
/// <param name="Token">22 characters that can't be guessed.</param>
/// <param name="GuildId">The server where it was opened.</param>
/// <param name="UserId">The member who opened it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Content">The purpose's own text.</param>
/// <param name="ExpiresAt">From when on it is refused.</param>
public sealed record Draft(string Token, ulong GuildId, ulong UserId, DraftPurpose Purpose, string Content, DateTimeOffset ExpiresAt);

/// <summary>What a draft is for.</summary>
public enum DraftPurpose
{
    /// <summary>To add or change one fact.</summary>
    Edit,

    /// <summary>To import a file.</summary>
    Import,

    /// <summary>To decide on a change that waits for a second admin.</summary>
    Review,

    /// <summary>To correct posts.</summary>
    Correct,

    /// <summary>To choose among the revisions of a fact.</summary>
    History,

    /// <summary>To write a fact that closes a gap.</summary>
    Gap,
}
