namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>What became of an attempt to post something.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It is in the channel.</summary>
    /// <param name="MessageId">Its message.</param>
    public sealed record Sent(ulong MessageId) : SendResult;

    /// <summary>An earlier attempt delivered it, and somebody deleted it since.</summary>
    public sealed record Deleted : SendResult;

    /// <summary>Discord refuses it, and would refuse it again.</summary>
    /// <param name="Reason">Why, in words.</param>
    /// <param name="IsAccess">Whether the bot lacks access to the channel, rather than the message being wrong.</param>
    public sealed record Refused(string Reason, bool IsAccess) : SendResult;

    /// <summary>Certainly nothing was posted; it may be tried again.</summary>
    /// <param name="Reason">Why, in words.</param>
    /// <param name="RetryAfter">How long Discord wants to be left alone; null if it didn't say.</param>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter = null) : SendResult;

    /// <summary>Nobody knows whether it was posted: no answer came, or one that says nothing.</summary>
    /// <param name="Reason">What happened, in words.</param>
    public sealed record Unknown(string Reason) : SendResult;
}

/// <summary>What a channel's history says about a message.</summary>
public abstract record SearchResult
{
    private SearchResult()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Found(ulong MessageId) : SearchResult;

    /// <summary>The history was read completely, and it isn't there.</summary>
    public sealed record Absent : SearchResult;

    /// <summary>The history can't be read: nobody can tell.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Unreadable(string Reason) : SearchResult;

    /// <summary>Discord can't be asked just now.</summary>
    /// <param name="Reason">Why, in words.</param>
    /// <param name="RetryAfter">How long Discord wants to be left alone; null if it didn't say.</param>
    public sealed record Unavailable(string Reason, TimeSpan? RetryAfter = null) : SearchResult;
}
