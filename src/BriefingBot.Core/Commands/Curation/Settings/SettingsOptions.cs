using System.Collections.Immutable;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands.Curation.Settings;

/// <summary>The options of <c>/settings</c>: what each does, and what it must keep to.</summary>
internal static class SettingsOptions
{
    private const string ModeratorRole = "moderator_role";
    private const string AdminRole = "admin_role";
    private const string AuditChannel = "audit_channel";
    private const string Answers = "answers";
    private const string Approvals = "approvals";
    private const string Cooldown = "cooldown";
    private const string Language = "language";
    private const string Retention = "retention";
    private const string Gaps = "gaps";
    private const string Clear = "clear";
    private const int LongestCooldown = 3_600;
    private const int LongestRetention = 365;

    public static ImmutableArray<CommandOption> All { get; } =
    [
        new(ModeratorRole, "Members with this role count as moderators, who post briefings", OptionType.Role),
        new(AdminRole, "Members with this role count as admins, who change facts", OptionType.Role),
        new(AuditChannel, "The channel that gets a post for every change", OptionType.Channel),
        new(Answers, "Who sees answers") { Choices = [new("Only who asked, until they share", "private"), new("Everybody in the channel", "public")] },
        new(Approvals, "Whether every change to facts needs a second admin", OptionType.Boolean),
        new(Cooldown, "Seconds between two questions of one member; 0 for none", OptionType.Integer) { Min = 0, Max = LongestCooldown },
        new(Language, "The language of labels, buttons and standard lines; facts stay in their story's")
        {
            Choices = [new("As this server's own", "server"), new("English", Phrases.English), new("한국어", Phrases.Korean), new("简体中文", Phrases.Chinese)],
        },
        new(Retention, "Days for which questions and feedback are kept", OptionType.Integer) { Min = 1, Max = LongestRetention },
        new(Gaps, "Whether questions that weren't covered, and feedback, are kept", OptionType.Boolean),
        new(Clear, "Takes a choice back")
        {
            Choices = [new("Moderator role", ModeratorRole), new("Admin role", AdminRole), new("Audit channel", AuditChannel)],
        },
    ];

    /// <summary>Why the options can't be taken, or null.</summary>
    public static string? Problem(CommandRequest request, GuildSettings now)
    {
        var options = request.Options;
        var managesServer = (request.Caller.Permissions & (Permissions.ManageGuild | Permissions.Administrator)) != 0;
        var touchesRoles = Has(options, ModeratorRole) || Has(options, AdminRole) || options.Text(Clear) is ModeratorRole or AdminRole;
        var endsApprovals = now.Approvals && options.Flag(Approvals) == false;
        if (!managesServer && (touchesRoles || endsApprovals))
        {
            return "Roles, and the end of approvals, are for members with Manage Server: the admin role can't widen its own powers.";
        }

        // The role with the server's own id is everybody.
        if (options.Id(ModeratorRole) == request.Caller.GuildId || options.Id(AdminRole) == request.Caller.GuildId)
        {
            return "@everyone can't be a moderator or admin role. Choose a role that only they have.";
        }

        foreach (var name in (string[])[ModeratorRole, AdminRole, AuditChannel])
        {
            if (Has(options, name) && options.Id(name) is null)
            {
                return $"“{name}” takes one from the list.";
            }
        }

        if (options.Id(AuditChannel) is { } channel && request.Channels.FirstOrDefault(each => each.Id == channel) is var resolved)
        {
            if (resolved is null || resolved.Type is not (0 or 5 or 11 or 12))
            {
                return "The audit channel must be a text channel or a thread of this server.";
            }

            if ((resolved.AppPermissions & Permissions.Administrator) == 0 && (resolved.AppPermissions & Needed) != Needed)
            {
                return $"I can't post in #{resolved.Name}. Let me view the channel and send messages there, then try again.";
            }
        }

        return Text(options, Answers, "private", "public")
            ?? Text(options, Language, "server", Phrases.English, Phrases.Korean, Phrases.Chinese)
            ?? Text(options, Clear, ModeratorRole, AdminRole, AuditChannel)
            ?? Flag(options, Approvals)
            ?? Flag(options, Gaps)
            ?? Number(options, Cooldown, 0, LongestCooldown, "seconds")
            ?? Number(options, Retention, 1, LongestRetention, "days");
    }

    /// <summary>The choices with what the options ask for.</summary>
    public static GuildSettings Apply(GuildSettings now, OptionValues options)
    {
        var clear = options.Text(Clear);
        return now with
        {
            ModeratorRole = options.Id(ModeratorRole) ?? (clear == ModeratorRole ? null : now.ModeratorRole),
            AdminRole = options.Id(AdminRole) ?? (clear == AdminRole ? null : now.AdminRole),
            AuditChannel = options.Id(AuditChannel) ?? (clear == AuditChannel ? null : now.AuditChannel),
            PublicAnswers = options.Text(Answers) is { } answers ? answers == "public" : now.PublicAnswers,
            Approvals = options.Flag(Approvals) ?? now.Approvals,
            CooldownSeconds = (int)(options.Integer(Cooldown) ?? now.CooldownSeconds),
            Language = options.Text(Language) is { } language ? language == "server" ? null : language : now.Language,
            RetentionDays = (int)(options.Integer(Retention) ?? now.RetentionDays),
            Gaps = options.Flag(Gaps) ?? now.Gaps,
        };
    }

    /// <summary>Every choice with its value, in the options' order.</summary>
    public static IEnumerable<(string Name, Span Value)> Describe(GuildSettings now) =>
    [
        ("Moderator role", now.ModeratorRole is { } moderators ? new Span.Role(moderators) : "none (Manage Messages)"),
        ("Admin role", now.AdminRole is { } admins ? new Span.Role(admins) : "none (Manage Server)"),
        ("Audit channel", now.AuditChannel is { } channel ? new Span.Channel(channel) : "none"),
        ("Answers", now.PublicAnswers ? "public" : "private, with a Share button"),
        ("Approvals", now.Approvals ? "every change needs a second admin" : "off"),
        ("Cooldown", now.CooldownSeconds == 0 ? "none" : CurationReplies.Count(now.CooldownSeconds, "second")),
        ("Language", $"{now.Language ?? "the server's own"}, for labels, buttons and standard lines"),
        ("Retention", CurationReplies.Count(now.RetentionDays, "day")),
        ("Gaps", now.Gaps ? "questions that weren't covered, and feedback, are kept without names" : "off: nothing is kept"),
    ];

    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages;

    private static bool Has(OptionValues options, string name) => options.Text(name) is not null;

    private static string? Text(OptionValues options, string name, params string[] allowed) =>
        options.Text(name) is { } value && !allowed.Contains(value) ? $"“{name}” is one of {string.Join(", ", allowed)}." : null;

    private static string? Flag(OptionValues options, string name) => Has(options, name) && options.Flag(name) is null ? $"“{name}” is true or false." : null;

    private static string? Number(OptionValues options, string name, int least, int most, string unit) =>
        Has(options, name) && (options.Integer(name) is not { } value || value < least || value > most) ? $"“{name}” is a number of {unit} from {least} to {most}." : null;
}
