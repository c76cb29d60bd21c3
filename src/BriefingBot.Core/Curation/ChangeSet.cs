using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>Edits that are saved together or not at all: one from a form, many from a file.</summary>
/// <param name="Edits">At least one; no fact twice.</param>
/// <param name="Reason">Why, in the editor's words.</param>
public sealed record ChangeSet(ImmutableArray<FactEdit> Edits, string Reason)
{
    /// <summary>Sources that the edits cite and the topic doesn't have yet.</summary>
    public ImmutableArray<AddedSource> Sources { get; init; } = [];

    /// <summary>Entities that the edits name and the topic doesn't have yet.</summary>
    public ImmutableArray<AddedEntity> Entities { get; init; } = [];

    /// <summary>The open questions that the edits answer, by <see cref="Gaps.GapSignal.Id"/>.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>The same change, made to replace other revisions than those it was made from.</summary>
    /// <param name="seen">The revisions to replace; facts that aren't listed keep theirs.</param>
    public ChangeSet OnTopOf(IReadOnlyDictionary<FactKey, int> seen) =>
        this with { Edits = [.. Edits.Select(edit => seen.TryGetValue(edit.Key, out var revision) ? edit with { BasedOn = revision } : edit)] };
}

/// <summary>A source that a server has in a topic beyond base's.</summary>
public sealed record AddedSource(TopicId Topic, Source Source);

/// <summary>An entity that a server has in a topic beyond base's.</summary>
public sealed record AddedEntity(TopicId Topic, Entity Entity);
