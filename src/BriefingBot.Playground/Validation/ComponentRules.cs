using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>Components of a message or a modal: each by its table, then the tree as a whole.</summary>
internal static class ComponentRules
{
    public const int MaxTotal = 40;
    public const int MaxText = 4_000;
    private const int MaxLegacyRows = 5;

    public static void CheckMessage(JsonNode? components, bool v2, FormPath at, FormErrors errors)
    {
        if (components is null)
        {
            return;
        }

        Rules.List(Rules.Anything(), v2 ? MaxTotal : MaxLegacyRows)(components, at, errors);
        CheckEach(components.AsList(), v2 ? ComponentNesting.TopLevel : ComponentNesting.LegacyTopLevel, modal: false, at, errors);
        CheckTree(components, at, errors);
    }

    /// <summary>Each component of <paramref name="list"/> is of an allowed kind, keeps its limits, and so do those below.</summary>
    public static void CheckEach(JsonArray list, int[] allowed, bool modal, FormPath at, FormErrors errors)
    {
        for (var index = 0; index < list.Count; index++)
        {
            CheckOne(list[index], allowed, modal, at[index], errors);
        }
    }

    /// <summary>What holds over all components: their number, their text, unique ids.</summary>
    public static void CheckTree(JsonNode? components, FormPath at, FormErrors errors)
    {
        var all = ComponentWalk.Each(components, at).ToList();
        if (all.Count > MaxTotal)
        {
            errors.Add(at, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {MaxTotal}");
        }

        var text = all.Where(found => ComponentTables.KindOf(found.Component) is ComponentKind.TextDisplay)
            .Sum(found => found.Component["content"].AsText()?.CodePoints() ?? 0);
        if (text > MaxText)
        {
            errors.Add(at, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Total displayable text cannot exceed {MaxText}");
        }

        CheckUnique(all, c => c["custom_id"].AsText(), "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated", errors);
        CheckUnique(all, c => c["id"].AsInteger() is { } id and not 0 ? id.ToString(Format.Invariant) : null, "id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated", errors);
    }

    private static void CheckOne(JsonNode? component, int[] allowed, bool modal, FormPath at, FormErrors errors)
    {
        var kind = ComponentTables.KindOf(component);
        if (!allowed.Contains(kind))
        {
            errors.Add(at["type"], "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return;
        }

        var form = (JsonObject)component!;
        ComponentTables.Fields[kind](form, at, errors);
        ComponentChecks.Check(kind, form, modal, at, errors);
        if (ComponentNesting.ChildrenOf(kind, modal) is { } children)
        {
            CheckEach(form[children.Field].AsList(), children.Allowed, modal, at[children.Field], errors);
        }

        if (ComponentNesting.ChildOf(kind) is { } child && form[child.Field] is JsonObject single)
        {
            CheckOne(single, child.Allowed, modal, at[child.Field], errors);
        }
    }

    private static void CheckUnique(List<(JsonObject Component, FormPath At)> all, Func<JsonObject, string?> key, string field, string code, string message, FormErrors errors)
    {
        var seen = new HashSet<string>();
        foreach (var (component, at) in all)
        {
            if (key(component) is { } value && !seen.Add(value))
            {
                errors.Add(at[field], code, message);
            }
        }
    }
}
