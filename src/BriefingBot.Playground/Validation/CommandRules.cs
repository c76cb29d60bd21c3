using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/interactions/application-commands.</summary>
internal static partial class CommandRules
{
    public const int ChatInput = 1;
    private const int MaxSize = 8_000;

    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    private static readonly Table Common = new()
    {
        ["type"] = OneOf(1, 2, 3),
        ["default_member_permissions"] = PermissionSet,
        ["dm_permission"] = Boolean(),
        ["nsfw"] = Boolean(),
        ["contexts"] = List(OneOf(0, 1, 2), max: 3, min: 1),
        ["integration_types"] = List(OneOf(0, 1), max: 2, min: 1),
    };

    private static readonly Rule Slash = Shape(new Table(Common)
    {
        ["name"] = Required(SlashName),
        ["name_localizations"] = Localizations(SlashName),
        ["description"] = Required(Text(100, 1)),
        ["description_localizations"] = Localizations(Text(100, 1)),
        ["options"] = CommandOptionRules.Options(depth: 0),
    });

    private static readonly Rule Menu = Shape(new Table(Common)
    {
        ["name"] = Required(Text(32, 1)),
        ["name_localizations"] = Localizations(Text(32, 1)),
        ["description"] = MustBeEmpty,
        ["options"] = MustBeEmpty,
    });

    public static void Check(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value is not JsonObject command)
        {
            errors.Add(at, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            return;
        }

        ((command["type"].AsInteger() ?? ChatInput) == ChatInput ? Slash : Menu)(command, at, errors);
        if (CommandSize.Of(command) > MaxSize)
        {
            errors.Add(at, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxSize})");
        }
    }

    /// <summary>Names of slash commands and of their options.</summary>
    public static void SlashName(JsonNode? value, FormPath at, FormErrors errors)
    {
        Text(32, 1)(value, at, errors);
        if (value.AsText() is { } name && (!NamePattern().IsMatch(name) || name.Any(char.IsUpper)))
        {
            errors.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    public static Rule Localizations(Rule rule) => (value, at, errors) =>
    {
        if (value is null)
        {
            return;
        }

        Shape([])(value, at, errors);
        foreach (var (locale, text) in value as JsonObject ?? [])
        {
            if (!Locales.Contains(locale))
            {
                errors.Add(at[locale], "BASE_TYPE_CHOICES", $"\"{locale}\" is not a locale of Discord's.");
            }

            rule(text, at[locale], errors);
        }
    };

    /// <summary>A choice's value by its option's type: text (3), integer (4) or number (10).</summary>
    public static Rule ValueOf(int optionType) => optionType switch
    {
        4 => Integer(-(1L << 53) + 1, (1L << 53) - 1),
        10 => Number,
        _ => Text(100, 1),
    };

    private static void Number(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value.AsNumber() is null)
        {
            errors.Add(at, "NUMBER_TYPE_COERCE", "Value is not float.");
        }
    }

    private static void PermissionSet(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value is not null && value.AsText()?.ToId() is null)
        {
            errors.Add(at, "PERMISSIONS_TYPE_CONVERT", "A permission set is a number in a string.");
        }
    }

    private static void MustBeEmpty(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value is not null && value.AsText() is not "" && value is not JsonArray { Count: 0 })
        {
            errors.Add(at, "APPLICATION_COMMAND_CONTEXT_MENU_FIELD", "Context menu commands have neither description nor options");
        }
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
