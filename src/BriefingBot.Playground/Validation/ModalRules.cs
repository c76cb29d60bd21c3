using System.Text.Json.Nodes;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal.</summary>
internal static class ModalRules
{
    private static readonly Rule Modal = Shape(new Table
    {
        ["custom_id"] = Required(Text(100, 1)),
        ["title"] = Required(Text(45, 1)),
        ["components"] = Required(List(Anything(), max: 5, min: 1)),
    });

    public static void Check(JsonObject form, FormPath at, FormErrors errors)
    {
        Modal(form, at, errors);
        var components = form["components"];
        ComponentRules.CheckEach(components.AsList(), ComponentNesting.ModalTopLevel, modal: true, at["components"], errors);
        ComponentRules.CheckTree(components, at["components"], errors);
        foreach (var (row, place) in ComponentWalk.Each(components, at["components"]).Where(found => ComponentTables.KindOf(found.Component) is ComponentKind.ActionRow))
        {
            CheckLegacyRow(row, place, errors);
        }
    }

    private static void CheckLegacyRow(JsonObject row, FormPath at, FormErrors errors)
    {
        if (row["components"].AsList().Count > 1)
        {
            errors.Add(at["components"], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }

        if (row["components"].Objects().FirstOrDefault() is { } input && input["label"] is null)
        {
            errors.Add(at["components"][0]["label"], "BASE_TYPE_REQUIRED", "This field is required");
        }
    }
}
