using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands;

/// <summary>Who may do what. Checked when a command runs and again at each button and form, whatever the client showed.</summary>
public static class AccessPolicy
{
    /// <summary>Whether a caller belongs to an audience.</summary>
    public static bool Allows(Caller caller, Audience audience, GuildSettings settings) => audience switch
    {
        Audience.Members => true,
        _ when caller.GuildId is null => false,
        Audience.Moderators => Has(caller, Permissions.ManageMessages) || Holds(caller, settings.ModeratorRole) || IsAdmin(caller, settings),
        _ => IsAdmin(caller, settings),
    };

    private static bool IsAdmin(Caller caller, GuildSettings settings) =>
        Has(caller, Permissions.ManageGuild) || Holds(caller, settings.AdminRole);

    private static bool Has(Caller caller, Permissions permission) =>
        (caller.Permissions & (permission | Permissions.Administrator)) != 0;

    private static bool Holds(Caller caller, ulong? role) => role is { } id && caller.RoleIds.Contains(id);
}
