using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands;

/// <summary>What a command or action comes to; carried out at the edge.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>A reply of its own.</summary>
    public static implicit operator Outcome(Reply reply) => new Show(reply);

    /// <summary>A reply of its own.</summary>
    public sealed record Show(Reply Reply) : Outcome;

    /// <summary>A reply that takes the place of the message whose button was pressed.</summary>
    public sealed record Update(Reply Reply) : Outcome;

    /// <summary>A form to fill in; not in answer to a form.</summary>
    public sealed record Open(Form Form) : Outcome;
}
