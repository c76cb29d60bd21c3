using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Reads one fact.</summary>
internal sealed class FactReader(TopicDraft draft, string file)
{
    private const string FingerprintPrefix = "sha256:";

    internal static readonly ImmutableArray<string> Keys =
        ["id", "text", "kind", "attributed_to", "quote", "when", "about", "asks", "source", "also", "because", "status"];

    internal static readonly ImmutableArray<string> PlaceKeys = ["id", "section", "paragraph", "sentence", "fingerprint"];

    public void Read(YamlMap map)
    {
        var before = draft.Problems.Count;
        var fields = new FieldReader(file, draft.Problems, map, "fact", Keys);
        var id = ReadId(fields);
        var about = fields.Ids("about");
        var because = fields.Ids("because");
        draft.EntityReferences.AddRange(about);
        draft.FactReferences.AddRange(because);
        var fact = new Fact
        {
            Id = new FactId(id ?? ""),
            Text = fields.Text("text", isRequired: true) ?? "",
            Kind = ReadKind(fields),
            AttributedTo = fields.Text("attributed_to"),
            Quote = fields.Text("quote"),
            When = fields.Date("when"),
            About = [.. about.Select(entity => new EntityId(entity.Value))],
            Asks = fields.Texts("asks", KnowledgeLimits.Ask),
            Source = ReadSource(fields),
            Also = [.. fields.Items("also").Select(node => ReadPlace(fields, node, "also")).OfType<SourcePlace>()],
            Because = [.. because.Select(cause => new FactId(cause.Value))],
            Status = ReadStatus(fields),
        };

        foreach (var cause in because.Where(cause => cause.Value == id))
        {
            draft.Problems.Add(file, cause.Line, cause.Column, "a fact can't be its own cause; remove it from because");
        }

        // The fact's own rules speak only when its fields could be read, lest one slip is reported twice.
        if (draft.Problems.Count == before)
        {
            foreach (var problem in FactRules.Check(fact).Where(problem => fields[problem.Field] is not YamlBroken))
            {
                fields.Problem(problem.Field, problem.Message);
            }
        }

        if (id is not null)
        {
            draft.Facts.Add(id, fact, fields.Locate(id, fields["id"]!), draft.Problems);
        }
    }

    private static string? ReadId(FieldReader fields)
    {
        if (fields.Text("id", KnowledgeLimits.Id, isRequired: true) is not { } id)
        {
            return null;
        }

        if (Slug.IsFactId(id))
        {
            return id;
        }

        fields.Problem("id", $"id '{Shown.Of(id)}' is no fact id: {Slug.FactRule}");
        return null;
    }

    private static FactKind ReadKind(FieldReader fields)
    {
        var kind = FactKind.Reported;
        if (fields.Text("kind") is { } name && !FactNames.TryParse(name, out kind))
        {
            fields.Problem("kind", $"kind '{Shown.Of(name)}' is none of {string.Join(", ", FactNames.Kinds)}{NearestName.Hint(name, FactNames.Kinds)}");
        }

        return kind;
    }

    private static FactStatus ReadStatus(FieldReader fields)
    {
        var status = FactStatus.Published;
        if (fields.Text("status") is { } name && !FactNames.TryParse(name, out status))
        {
            fields.Problem("status", $"status '{Shown.Of(name)}' is none of {string.Join(", ", FactNames.Statuses)}{NearestName.Hint(name, FactNames.Statuses)}");
        }

        return status;
    }

    private SourcePlace ReadSource(FieldReader fields) =>
        (fields.Value("source", isRequired: true) is { } node ? ReadPlace(fields, node, "source") : null) ?? new SourcePlace("");

    private SourcePlace? ReadPlace(FieldReader fields, YamlNode node, string key)
    {
        if (node is not YamlMap map)
        {
            if (node is not YamlBroken)
            {
                fields.Problem(node, $"{key} must be a place such as {{id: article, paragraph: 3}}, and this is {node.Describe()}");
            }

            return null;
        }

        var place = new FieldReader(file, draft.Problems, map, key == "also" ? "place" : "source", PlaceKeys);
        var id = place.Text("id", isRequired: true);
        if (id is not null)
        {
            draft.SourceReferences.Add(place.Locate(id, place["id"]!));
        }

        return new SourcePlace(
            id ?? "",
            place.Text("section", KnowledgeLimits.Section),
            place.Count("paragraph"),
            place.Count("sentence"),
            ReadFingerprint(place));
    }

    private static string? ReadFingerprint(FieldReader place)
    {
        if (place.Text("fingerprint") is not { } fingerprint)
        {
            return null;
        }

        if (fingerprint.Length == FingerprintPrefix.Length + 64
            && fingerprint.StartsWith(FingerprintPrefix, StringComparison.Ordinal)
            && fingerprint.Skip(FingerprintPrefix.Length).All(char.IsAsciiHexDigit))
        {
            return fingerprint.ToLowerInvariant();
        }

        place.Problem("fingerprint", $"fingerprint '{Shown.Of(fingerprint)}' must be \"sha256:\" and 64 hexadecimal digits; `knowledge check --source ID=FILE` prints the right one");
        return null;
    }
}
