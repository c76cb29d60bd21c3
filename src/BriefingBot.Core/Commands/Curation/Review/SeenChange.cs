using System.Globalization;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Curation.Review;

/// <summary>A waiting change that an admin has open, with the revisions that they saw it conflict with.</summary>
internal sealed record SeenChange(long Id, IReadOnlyDictionary<FactKey, int> Revisions)
{
    public static SeenChange Of(PendingChange pending) => new(pending.Id, new Dictionary<FactKey, int>());

    // The number, then a line a fact: topic, id, revision. None of them holds a blank.
    public string Write() => string.Join('\n', Revisions
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Topic} {pair.Key.Fact} {pair.Value}"))
        .Prepend(Id.ToString(CultureInfo.InvariantCulture)));

    public static SeenChange? Read(string content)
    {
        var lines = content.Split('\n');
        return long.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new SeenChange(id, lines.Skip(1).Select(line => line.Split(' ')).ToDictionary(
                parts => new FactKey(new TopicId(parts[0]), new FactId(parts[1])),
                parts => int.Parse(parts[2], CultureInfo.InvariantCulture)))
            : null;
    }
}
