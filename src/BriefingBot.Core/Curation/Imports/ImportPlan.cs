using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Imports;

/// <summary>What a file would do to a server's facts.</summary>
/// <param name="Change">What would be saved; no edits when the file says nothing new.</param>
/// <param name="Added">How many facts are new.</param>
/// <param name="Changed">How many facts change.</param>
/// <param name="Same">How many are said already.</param>
/// <param name="Absent">How many of the server's facts the file doesn't have; they stay.</param>
/// <param name="Problems">Why it can't be imported; nothing is saved if there are any.</param>
public sealed record ImportPlan(ChangeSet Change, int Added, int Changed, int Same, int Absent, ImmutableArray<string> Problems)
{
    /// <summary>The most bytes of a file that is imported in Discord; larger packs go into the knowledge folder.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>Compares a file with what the server has.</summary>
    /// <param name="read">What the file holds.</param>
    /// <param name="snapshot">What the server sees.</param>
    /// <param name="reason">Why it is imported.</param>
    /// <exception cref="ArgumentException">The file holds no topic.</exception>
    public static ImportPlan Of(PackText read, KnowledgeSnapshot snapshot, string reason)
    {
        var file = read.Topic ?? throw new ArgumentException("There is nothing to compare.", nameof(read));
        if (!snapshot.TryGetTopic(file.Id, out var topic))
        {
            return new ImportPlan(new ChangeSet([], reason), 0, 0, 0, 0,
                [$"{read.PlaceOf(PackItem.Topic, file.Id.Value)}: this server has no story “{file.Id.Value}”; the operator adds stories to the knowledge folder"]);
        }

        var edits = ImmutableArray.CreateBuilder<FactEdit>();
        var same = 0;
        foreach (var fact in file.Facts)
        {
            topic.TryGetFact(fact.Id, out var now);
            if (now is not null && FactDiff.Same(now, fact))
            {
                same++;
            }
            else
            {
                edits.Add(new FactEdit(new FactKey(topic.Id, fact.Id), now?.Revision ?? 0, ChangeKind.Imported, fact));
            }
        }

        var added = edits.Count(edit => edit.BasedOn == 0);
        var change = new ChangeSet(edits.ToImmutable(), reason)
        {
            Sources = [.. file.Sources.Where(source => !topic.TryGetSource(source.Id, out _)).Select(source => new AddedSource(topic.Id, source))],
            Entities = [.. file.Entities.Where(entity => !topic.TryGetEntity(entity.Id, out _)).Select(entity => new AddedEntity(topic.Id, entity))],
        };
        return new ImportPlan(change, added, edits.Count - added, same, topic.Facts.Count(fact => !file.TryGetFact(fact.Id, out _)), [.. Differing(read, file, topic), .. Unfit(read, topic, change)]);
    }

    // An import adds to a story; what its sources and names are stays as it is.
    private static IEnumerable<string> Differing(PackText read, Topic file, Topic topic)
    {
        foreach (var source in file.Sources)
        {
            if (topic.TryGetSource(source.Id, out var now) && now != source)
            {
                yield return $"{read.PlaceOf(PackItem.Source, source.Id)}: source “{source.Id}” differs from the one here; give the file's another id, or make them the same";
            }
        }

        foreach (var entity in file.Entities)
        {
            if (topic.TryGetEntity(entity.Id, out var now) && (now.Name != entity.Name || now.Kind != entity.Kind))
            {
                yield return $"{read.PlaceOf(PackItem.Entity, entity.Id.Value)}: entity “{entity.Id.Value}” is {now.Name} here and {entity.Name} in the file; give the file's another id";
            }
        }
    }

    // What only the server's own story can tell; saving would refuse it too.
    private static IEnumerable<string> Unfit(PackText read, Topic topic, ChangeSet change) => change.Edits
        .SelectMany(edit => FactChecks.Check(topic, edit.After, change).Select(problem => $"{read.PlaceOf(PackItem.Fact, edit.Key.Fact.Value)}: {problem.Message}"));
}
