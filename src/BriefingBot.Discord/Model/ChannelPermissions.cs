namespace BriefingBot.Discord.Model;

/// <summary>What a member may do in a channel, reckoned from the server's roles and the channel's overwrites.</summary>
/// <seealso href="https://docs.discord.com/developers/topics/permissions#permission-overwrites"/>
public static class ChannelPermissions
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    /// <summary>Reckons a member's permissions.</summary>
    /// <param name="guild">The server, with its roles.</param>
    /// <param name="user">Whose.</param>
    /// <param name="roles">The member's roles.</param>
    /// <param name="channel">The channel, or a thread's parent.</param>
    public static Permissions Of(Guild guild, Snowflake user, IReadOnlyList<Snowflake> roles, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(guild);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(channel);
        var granted = (guild.Roles ?? []).Where(role => role.Id == guild.Id || roles.Contains(role.Id)).Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);
        if (guild.OwnerId == user || granted.HasFlag(Permissions.Administrator))
        {
            return All;
        }

        // First everybody's overwrite, then all of the roles' together, then the member's own: denied before allowed in each.
        var overwrites = channel.PermissionOverwrites ?? [];
        granted = With(granted, overwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = With(granted, overwrites.Where(overwrite => overwrite.Type == 0 && roles.Contains(overwrite.Id)));
        granted = With(granted, overwrites.Where(overwrite => overwrite.Type == 1 && overwrite.Id == user));
        return granted.HasFlag(Permissions.ViewChannel) ? granted : Permissions.None;
    }

    private static Permissions With(Permissions granted, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: Permissions.None, Deny: Permissions.None), (sum, each) => (sum.Allow | each.Allow, sum.Deny | each.Deny));
        return (granted & ~deny) | allow;
    }
}
