using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Reads sources, entities, gaps, statements and the summary; facts have a reader of their own.</summary>
internal sealed class ItemReaders(TopicDraft draft, string file)
{
    internal static readonly ImmutableArray<string> SourceKeys = ["id", "title", "publisher", "url", "published", "retrieved", "sha256"];
    internal static readonly ImmutableArray<string> EntityKeys = ["id", "name", "kind", "aliases", "about"];
    internal static readonly ImmutableArray<string> GapKeys = ["id", "asks", "text", "missing", "near"];
    internal static readonly ImmutableArray<string> StatementKeys = ["fact", "same", "contrary"];
    internal static readonly ImmutableArray<string> SummaryKeys = ["glance", "short", "full"];
    internal static readonly ImmutableArray<string> Missing = ["date", "name", "number", "cause", "place", "quotation", "detail", "outcome"];

    private readonly FactReader _facts = new(draft, file);

    public void ReadFact(YamlMap map) => _facts.Read(map);

    public void ReadSource(YamlMap map)
    {
        var fields = new FieldReader(file, draft.Problems, map, "source", SourceKeys);
        var source = new Source(
            fields.Id("id", isRequired: true) ?? "",
            fields.Text("title", KnowledgeLimits.Title),
            fields.Text("publisher", KnowledgeLimits.Title),
            Url(fields),
            fields.Date("published"),
            fields.Date("retrieved"),
            Sha256(fields));
        Keep(draft.Sources, source.Id, source, fields);
    }

    public void ReadEntity(YamlMap map)
    {
        var fields = new FieldReader(file, draft.Problems, map, "entity", EntityKeys);
        var id = fields.Id("id", isRequired: true) ?? "";
        var kind = EntityKind.Term;
        if (fields.Text("kind") is { } name && !FactNames.TryParse(name, out kind))
        {
            fields.Problem("kind", $"kind '{Shown.Of(name)}' is none of {string.Join(", ", FactNames.EntityKinds)}{NearestName.Hint(name, FactNames.EntityKinds)}");
        }

        var entity = new Entity(
            new EntityId(id),
            fields.Text("name", KnowledgeLimits.Name, isRequired: true) ?? "",
            kind,
            fields.Texts("aliases", KnowledgeLimits.Name),
            fields.Text("about", KnowledgeLimits.About));
        Keep(draft.Entities, id, entity, fields);
    }

    public void ReadGap(YamlMap map)
    {
        var fields = new FieldReader(file, draft.Problems, map, "gap", GapKeys);
        var id = fields.Id("id", isRequired: true) ?? "";
        var missing = fields.Text("missing", isRequired: true) ?? "detail";
        if (!Missing.Contains(missing))
        {
            fields.Problem("missing", $"missing '{Shown.Of(missing)}' is none of {string.Join(", ", Missing)}{NearestName.Hint(missing, Missing)}");
        }

        var near = fields.Ids("near", KnowledgeLimits.NearFacts);
        draft.FactReferences.AddRange(near);
        var gap = new Gap(
            id,
            fields.Text("text", KnowledgeLimits.GapText, isRequired: true) ?? "",
            missing,
            Asks(fields),
            [.. near.Select(fact => new FactId(fact.Value))]);
        Keep(draft.Gaps, id, gap, fields);
    }

    public void ReadStatements(YamlMap map)
    {
        var fields = new FieldReader(file, draft.Problems, map, "list of statements", StatementKeys);
        if (fields.Text("fact", isRequired: true) is not { } fact)
        {
            return;
        }

        draft.FactReferences.Add(fields.Locate(fact, fields["fact"]!));
        draft.Statements.Add(
            fact,
            new FactStatements(new FactId(fact), fields.Texts("same", KnowledgeLimits.Ask), fields.Texts("contrary", KnowledgeLimits.Ask)),
            fields.Locate(fact, fields["fact"]!),
            draft.Problems);
    }

    public Summary ReadSummary(FieldReader head)
    {
        switch (head.Value("summary", isRequired: true))
        {
            case YamlMap map:
                var fields = new FieldReader(file, draft.Problems, map, "summary", SummaryKeys);
                return new(Facts(fields, "glance"), Facts(fields, "short"), Facts(fields, "full"));
            case null:
                return Summary.Empty;
            case var node:
                head.Problem(node, $"summary must have the keys {string.Join(", ", SummaryKeys)}, and this is {node.Describe()}");
                return Summary.Empty;
        }
    }

    private ImmutableArray<FactId> Facts(FieldReader fields, string key)
    {
        var ids = fields.Ids(key, KnowledgeLimits.FactsPerList);
        draft.FactReferences.AddRange(ids);
        return [.. ids.Select(id => new FactId(id.Value))];
    }

    private void Keep<T>(OrderedItems<T> items, string id, T item, FieldReader fields)
    {
        if (id.Length > 0)
        {
            items.Add(id, item, fields.Locate(id, fields["id"]!), draft.Problems);
        }
    }

    private static ImmutableArray<string> Asks(FieldReader fields)
    {
        if (fields.Value("asks", isRequired: true) is YamlList { Items.Count: 0 } none)
        {
            fields.Problem(none, "a gap needs at least one way of asking");
        }

        return fields.Texts("asks", KnowledgeLimits.Ask);
    }

    private static string? Url(FieldReader fields)
    {
        var url = fields.Text("url", KnowledgeLimits.Url);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http"))
        {
            fields.Problem("url", $"url '{Shown.Of(url)}' is no web address; write https://...");
        }

        return url;
    }

    private static string? Sha256(FieldReader fields)
    {
        var digits = fields.Text("sha256");
        if (digits is not null && !(digits.Length == 64 && digits.All(char.IsAsciiHexDigit)))
        {
            fields.Problem("sha256", $"sha256 must be 64 hexadecimal digits, and this has {digits.Length} characters; `sha256sum FILE` prints it");
        }

        return digits?.ToLowerInvariant();
    }
}
