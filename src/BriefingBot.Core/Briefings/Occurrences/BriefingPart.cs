using System.Collections.Immutable;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Briefings.Occurrences;

/// <summary>Where one message of a briefing stands.</summary>
public enum PartState
{
    /// <summary>Certainly not in the channel.</summary>
    Pending,

    /// <summary>Bytes may be under way.</summary>
    Sending,

    /// <summary>It may or may not be in the channel.</summary>
    Unknown,

    /// <summary>It is, or was, in the channel.</summary>
    Sent,
}

/// <summary>One message of a briefing, frozen before its first byte is sent.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Nonce">What Discord recognises a repetition by.</param>
/// <param name="Mark">What the bot recognises the message by, in its last line.</param>
/// <param name="Payload">The message's body: JSON, to the byte.</param>
/// <param name="Facts">The facts that this message says.</param>
public sealed record BriefingPart(int Index, string Nonce, string Mark, string Payload, ImmutableArray<SaidFact> Facts)
{
    /// <summary>Where it stands.</summary>
    public PartState State { get; init; }

    /// <summary>The channel or thread that it goes to, once tried.</summary>
    public ulong? ChannelId { get; init; }

    /// <summary>When the first byte may have left.</summary>
    public DateTimeOffset? FirstAttempt { get; init; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Its message; null for one that was delivered and then deleted.</summary>
    public ulong? MessageId { get; init; }

    /// <summary>When the bot knew that it is in the channel.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
