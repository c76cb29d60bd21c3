using System.Text.Json.Nodes;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>The fields of each component and their limits. See https://docs.discord.com/developers/components/reference.</summary>
internal static class ComponentTables
{
    public const int MaxCustomId = 100;
    public const int MaxTopLevel = 40;

    private static readonly Rule CustomId = Text(MaxCustomId, 1);
    private static readonly Rule NumericId = Integer(0, int.MaxValue);

    private static readonly Rule Media = Required(Shape(new Table { ["url"] = Required(Url(2_048, "http", "https", "attachment")) }));
    private static readonly Rule Emoji = Shape(new Table { ["id"] = Id(), ["name"] = Text(32), ["animated"] = Boolean() });

    private static readonly Table Option = new()
    {
        ["label"] = Required(Text(100, 1)),
        ["value"] = Required(Text(100, 1)),
        ["description"] = Text(100),
        ["default"] = Boolean(),
    };

    private static readonly Table Choosing = new()
    {
        ["id"] = NumericId,
        ["custom_id"] = Required(CustomId),
        ["placeholder"] = Text(150),
        ["min_values"] = Integer(0, 25),
        ["max_values"] = Integer(1, 25),
        ["required"] = Boolean(),
        ["disabled"] = Boolean(),
        ["default_values"] = List(Shape(new Table { ["id"] = Required(Id()), ["type"] = Required(OneOf("user", "role", "channel")) }), max: 25),
    };

    private static readonly Table InModal = new() { ["id"] = NumericId, ["custom_id"] = Required(CustomId), ["required"] = Boolean() };

    public static IReadOnlyDictionary<int, Rule> Fields { get; } = new Dictionary<int, Rule>
    {
        [ComponentKind.ActionRow] = Shape(new Table { ["id"] = NumericId, ["components"] = Required(List(Anything(), 5, 1)) }),
        [ComponentKind.Button] = Shape(new Table
        {
            ["id"] = NumericId,
            ["style"] = Required(OneOf(1, 2, 3, 4, 5, 6)),
            ["label"] = Text(80),
            ["custom_id"] = CustomId,
            ["url"] = Url(512, "http", "https", "discord"),
            ["emoji"] = Emoji,
            ["disabled"] = Boolean(),
        }),
        [ComponentKind.StringSelect] = Shape(new Table(Choosing)
        {
            ["options"] = Required(List(Required(Shape(new Table(Option) { ["emoji"] = Emoji })), 25, 1)),
        }),
        [ComponentKind.UserSelect] = Shape(Choosing),
        [ComponentKind.RoleSelect] = Shape(Choosing),
        [ComponentKind.MentionableSelect] = Shape(Choosing),
        [ComponentKind.ChannelSelect] = Shape(new Table(Choosing) { ["channel_types"] = List(Integer(0, 16), max: 25) }),
        [ComponentKind.Section] = Shape(new Table
        {
            ["id"] = NumericId,
            ["components"] = Required(List(Anything(), 3, 1)),
            ["accessory"] = Required(Shape([])),
        }),
        [ComponentKind.TextDisplay] = Shape(new Table { ["id"] = NumericId, ["content"] = Required(Text(4_000, 1)) }),
        [ComponentKind.Thumbnail] = Shape(new Table { ["id"] = NumericId, ["media"] = Media, ["description"] = Text(1_024), ["spoiler"] = Boolean() }),
        [ComponentKind.MediaGallery] = Shape(new Table
        {
            ["id"] = NumericId,
            ["items"] = Required(List(Required(Shape(new Table { ["media"] = Media, ["description"] = Text(1_024), ["spoiler"] = Boolean() })), 10, 1)),
        }),
        [ComponentKind.File] = Shape(new Table
        {
            ["id"] = NumericId,
            ["file"] = Required(Shape(new Table { ["url"] = Required(Url(2_048, "attachment")) })),
            ["spoiler"] = Boolean(),
        }),
        [ComponentKind.Separator] = Shape(new Table { ["id"] = NumericId, ["divider"] = Boolean(), ["spacing"] = OneOf(1, 2) }),
        [ComponentKind.Container] = Shape(new Table
        {
            ["id"] = NumericId,
            ["components"] = Required(List(Anything(), MaxTopLevel, 1)),
            ["accent_color"] = Integer(0, 0xFFFFFF),
            ["spoiler"] = Boolean(),
        }),
        [ComponentKind.Label] = Shape(new Table
        {
            ["id"] = NumericId,
            ["label"] = Required(Text(45, 1)),
            ["description"] = Text(100),
            ["component"] = Required(Shape([])),
        }),
        [ComponentKind.TextInput] = Shape(new Table(InModal)
        {
            ["style"] = Required(OneOf(1, 2)),
            ["min_length"] = Integer(0, 4_000),
            ["max_length"] = Integer(1, 4_000),
            ["value"] = Text(4_000),
            ["placeholder"] = Text(100),
            ["label"] = Text(45),
        }),
        [ComponentKind.FileUpload] = Shape(new Table(InModal) { ["min_values"] = Integer(0, 10), ["max_values"] = Integer(1, 10), ["file_types"] = List(Text(32, 1), 10) }),
        [ComponentKind.RadioGroup] = Shape(new Table(InModal) { ["options"] = Required(List(Required(Shape(Option)), 10, 2)) }),
        [ComponentKind.CheckboxGroup] = Shape(new Table(InModal)
        {
            ["options"] = Required(List(Required(Shape(Option)), 10, 1)),
            ["min_values"] = Integer(0, 10),
            ["max_values"] = Integer(1, 10),
        }),
        [ComponentKind.Checkbox] = Shape(new Table(InModal) { ["default"] = Boolean() }),
    };

    public static int KindOf(JsonNode? component) => (int)((component as JsonObject)?["type"].AsInteger() ?? 0);
}
