using System.Collections.Immutable;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation;

/// <summary>What curation does in Discord. No call throws for what Discord refuses.</summary>
public interface ICurationOutlet
{
    /// <summary>Posts into a server's channel, at most once for the same key within Discord's memory.</summary>
    Task<Delivery> PostAsync(ulong channelId, Reply reply, string key, CancellationToken cancellationToken);

    /// <summary>Tells a member something in a direct message.</summary>
    Task<Delivery> TellAsync(ulong userId, Reply reply, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Edits one of the bot's own posts: each line that says an earlier text says the new one, and the notes are added. A post
    /// that says the new text already is left as it is and counts as done. All lines are corrected, or none.
    /// </summary>
    Task<Delivery> CorrectAsync(ulong channelId, ulong messageId, ImmutableArray<CorrectedLine> lines, CancellationToken cancellationToken);
}

/// <summary>A line of a post that is to say something else.</summary>
/// <param name="Before">
/// What it may say, each a <see cref="Block.Statement"/> or a <see cref="Block.Quotation"/>: what it was known to say, and
/// what it says if an earlier correction was made but never noted.
/// </param>
/// <param name="After">What it is to say.</param>
/// <param name="Note">The dated line that says that it changed, and what it said.</param>
/// <param name="Brief">The date alone, for a post in which the note has no room.</param>
public sealed record CorrectedLine(ImmutableArray<Block> Before, Block After, RichText Note, RichText Brief)
{
    /// <summary>How every note begins, so that an earlier one is recognised.</summary>
    public const string NoteBeginning = "Corrected on ";
}

/// <summary>What came of doing something in Discord.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done : Delivery;

    /// <summary>Discord refuses it and would again.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Impossible(string Reason) : Delivery;

    /// <summary>It wasn't possible now.</summary>
    /// <param name="RetryAfter">How long to wait, if Discord said so.</param>
    public sealed record Later(TimeSpan? RetryAfter = null) : Delivery;
}
