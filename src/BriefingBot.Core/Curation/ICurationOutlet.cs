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
/// What it may say, what it was known to say first: a correction may have been made but never noted, or given way to this one.
/// </param>
/// <param name="After">What it is to say.</param>
/// <param name="Date">When that was asked for, in words.</param>
public sealed record CorrectedLine(ImmutableArray<SaidLine> Before, SaidLine After, string Date);

/// <summary>What a line of a post says.</summary>
/// <param name="Block">A <see cref="Replies.Block.Statement"/> or a <see cref="Replies.Block.Quotation"/>; for what was withdrawn, a paragraph.</param>
/// <param name="Cut">The same within each of <see cref="Widths"/>, for posts that have no room; none for what is short anyway.</param>
/// <param name="Words">What a note repeats of it once the line says something else.</param>
public sealed record SaidLine(Block Block, ImmutableArray<Block.Statement> Cut, string Words)
{
    /// <summary>How many characters of a fact's text stay where there is no room for all, widest first.</summary>
    public static ImmutableArray<int> Widths { get; } = [200, 60, 24];
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
