using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>An admin's edit of one fact on its way from form to saving.</summary>
internal sealed record EditDraft
{
    public required string Topic { get; init; }

    /// <summary>The fact's id; null for one that is to be added, until its form gives one.</summary>
    public string? Fact { get; init; }

    /// <summary>The revision that the admin saw; 0 for a new fact.</summary>
    public int BasedOn { get; init; }

    public required ChangeKind Kind { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>What the forms hold, as typed; for adding and editing.</summary>
    public FactFields? Fields { get; init; }

    /// <summary>The revision to go back to; for reverting.</summary>
    public int? RevertTo { get; init; }

    /// <summary>The revision that somebody else saved meanwhile, once the admin has been shown it.</summary>
    public int? Seen { get; init; }

    /// <summary>Whether the fact is to be kept unsaid for now.</summary>
    public bool AsDraft { get; init; }

    /// <summary>The open questions that it answers.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Whether it goes through forms.</summary>
    public bool HasForm => Fields is not null;

    public TopicId TopicId => new(Topic);

    /// <summary>The draft as a change of what somebody else saved, once the admin has seen that.</summary>
    public EditDraft OnTop() => Seen is { } revision ? this with { BasedOn = revision, Seen = null } : this;
}
