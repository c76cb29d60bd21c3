using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Reads one file of a topic into its draft.</summary>
internal sealed class TopicFileReader(TopicDraft draft, string file, bool isMain)
{
    internal static readonly ImmutableArray<string> MainKeys = ["topic", "title", "language", "sources", "entities", "facts", "summary", "timeline", "gaps", "statements"];
    private static readonly ImmutableArray<string> FurtherKeys = ["topic", "entities", "facts", "gaps", "statements"];

    private readonly ItemReaders _items = new(draft, file);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Read(byte[] bytes)
    {
        var before = draft.Problems.Count;
        if (!TextScan.Check(file, bytes, draft.Problems))
        {
            draft.IsPartial = true;
            return;
        }

        // Where the text itself was at fault, a complaint about its grammar would only repeat it.
        var grammar = draft.Problems.Count > before ? new ProblemList() : draft.Problems;
        try
        {
            var yaml = new YamlFile(file, bytes, grammar);
            yaml.Open();
            while (yaml.NextKey() is { } key)
            {
                ReadKey(yaml, key);
            }

            RequireKeys();
        }
        catch (YamlStopException)
        {
            draft.IsPartial = true;
        }
    }

    private void ReadKey(YamlFile yaml, YamlScalar key)
    {
        var keys = isMain ? MainKeys : FurtherKeys;
        if (!keys.Contains(key.Value))
        {
            draft.Problems.Add(file, key.Line, key.Column, !isMain && MainKeys.Contains(key.Value)
                ? $"'{key.Value}' belongs in topic.yaml; a further file may have {string.Join(", ", FurtherKeys)}"
                : FieldReader.UnknownKey(key.Value, "file", keys));
            yaml.ReadValue();
            return;
        }

        if (!_seen.Add(key.Value))
        {
            draft.Problems.Add(file, key.Line, key.Column, $"'{key.Value}' stands twice in this file; keep one");
            yaml.ReadValue();
            return;
        }

        switch (key.Value)
        {
            case "sources":
                ReadItems(yaml, key, "source", KnowledgeLimits.SourcesPerTopic, () => draft.Sources.Items.Count, _items.ReadSource);
                break;
            case "entities":
                ReadItems(yaml, key, "entity", KnowledgeLimits.EntitiesPerTopic, () => draft.Entities.Items.Count, _items.ReadEntity);
                break;
            case "facts":
                ReadItems(yaml, key, "fact", KnowledgeLimits.FactsPerTopic, () => draft.Facts.Items.Count, _items.ReadFact);
                break;
            case "gaps":
                ReadItems(yaml, key, "gap", KnowledgeLimits.GapsPerTopic, () => draft.Gaps.Items.Count, _items.ReadGap);
                break;
            case "statements":
                ReadItems(yaml, key, "list of statements", KnowledgeLimits.FactsPerTopic, () => draft.Statements.Items.Count, _items.ReadStatements);
                break;
            default:
                ReadHead(key, yaml.ReadValue());
                break;
        }
    }

    private void ReadHead(YamlScalar key, YamlNode value)
    {
        var field = new FieldReader(file, draft.Problems, new YamlMap([(key, value)], key.Line, key.Column), "file", [key.Value]);
        switch (key.Value)
        {
            case "topic":
                ReadTopic(field);
                break;
            case "title":
                draft.Title = field.Text("title", KnowledgeLimits.Title, isRequired: true);
                break;
            case "language":
                ReadLanguage(field);
                break;
            case "summary":
                draft.Summary = _items.ReadSummary(field);
                break;
            case "timeline":
                draft.Timeline = field.Ids("timeline", KnowledgeLimits.FactsPerList);
                draft.FactReferences.AddRange(draft.Timeline);
                break;
        }
    }

    private void ReadTopic(FieldReader field)
    {
        if (field.Text("topic", isRequired: true) is not { } id || !field.IsSlug(field["topic"]!, "topic", id))
        {
            return;
        }

        if (isMain)
        {
            draft.Id = field.Locate(id, field["topic"]!);
        }
        else if (draft.Id is { } main && main.Value != id)
        {
            field.Problem("topic", $"topic '{Shown.Of(id)}' is not this folder's topic, which is '{main.Value}'; put the file in its topic's folder");
        }
    }

    private void ReadLanguage(FieldReader field)
    {
        if (field.Text("language", isRequired: true) is not { } tag)
        {
            return;
        }

        if (LanguageTag.IsTag(tag))
        {
            draft.Language = tag;
        }
        else
        {
            field.Problem("language", $"language '{Shown.Of(tag)}' is no language tag; write en, en-GB or ko");
        }
    }

    private void ReadItems(YamlFile yaml, YamlScalar key, string subject, int most, Func<int> count, Action<YamlMap> read)
    {
        if (!yaml.IsAtList)
        {
            var value = yaml.ReadValue();
            if (value is not YamlBroken)
            {
                draft.Problems.Add(file, value.Line, value.Column, value is YamlScalar { IsNull: true }
                    ? $"'{key.Value}' has no value; list something or remove the key"
                    : $"{key.Value} must be a list, and this is {value.Describe()}; begin each {subject} with '- '");
            }

            return;
        }

        var isEmpty = true;
        foreach (var item in yaml.ReadItems())
        {
            isEmpty = false;
            if (count() >= most)
            {
                draft.Problems.Add(file, item.Line, item.Column, $"more than {Shown.Number(most)} under '{key.Value}' in one topic; split the topic");
                throw new YamlStopException();
            }

            if (item is YamlMap map)
            {
                read(map);
            }
            else if (item is not YamlBroken)
            {
                draft.Problems.Add(file, item.Line, item.Column, $"a {subject} must be keys with values such as 'id: ...', and this is {item.Describe()}");
            }
        }

        if (isEmpty && key.Value == "sources")
        {
            draft.Problems.Add(file, key.Line, key.Column, "a topic needs at least one source; add '- id: ...'");
        }
    }

    private void RequireKeys()
    {
        foreach (var key in isMain ? ["topic", "title", "sources"] : ImmutableArray<string>.Empty)
        {
            if (!_seen.Contains(key))
            {
                draft.Problems.Add(file, 1, 1, $"this file has no '{key}'; add '{key}: ...'");
            }
        }
    }
}
