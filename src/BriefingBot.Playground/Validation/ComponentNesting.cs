namespace BriefingBot.Playground.Validation;

/// <summary>Which component may stand where.</summary>
internal static class ComponentNesting
{
    public static readonly int[] LegacyTopLevel = [ComponentKind.ActionRow];

    public static readonly int[] TopLevel =
    [
        ComponentKind.ActionRow, ComponentKind.Section, ComponentKind.TextDisplay, ComponentKind.MediaGallery,
        ComponentKind.File, ComponentKind.Separator, ComponentKind.Container,
    ];

    public static readonly int[] ModalTopLevel = [ComponentKind.ActionRow, ComponentKind.TextDisplay, ComponentKind.Label];

    private static readonly int[] InMessageRow = [ComponentKind.Button, .. ComponentKind.Selects];

    private static readonly int[] InLabel =
    [
        ComponentKind.TextInput, .. ComponentKind.Selects, ComponentKind.FileUpload,
        ComponentKind.RadioGroup, ComponentKind.CheckboxGroup, ComponentKind.Checkbox,
    ];

    /// <summary>The field that holds a component's children and what may be in it; null for a leaf.</summary>
    public static (string Field, int[] Allowed)? ChildrenOf(int kind, bool modal) => kind switch
    {
        ComponentKind.ActionRow => ("components", modal ? [ComponentKind.TextInput] : InMessageRow),
        ComponentKind.Section => ("components", [ComponentKind.TextDisplay]),
        ComponentKind.Container => ("components", [.. TopLevel.Where(child => child != ComponentKind.Container)]),
        _ => null,
    };

    /// <summary>The field that holds a component's single child.</summary>
    public static (string Field, int[] Allowed)? ChildOf(int kind) => kind switch
    {
        ComponentKind.Section => ("accessory", [ComponentKind.Button, ComponentKind.Thumbnail]),
        ComponentKind.Label => ("component", InLabel),
        _ => null,
    };
}
