namespace BriefingBot.Playground.World;

/// <summary>
/// Discord's own order: the server's roles, then the channel's overwrites for @everyone, roles and member.
/// See https://docs.discord.com/developers/topics/permissions#permission-overwrites.
/// </summary>
internal static class PermissionCalculator
{
    private const Permissions NeedSending = Permissions.MentionEveryone | Permissions.SendTtsMessages
        | Permissions.AttachFiles | Permissions.EmbedLinks;

    private const Permissions InDms = Permissions.Everyday | Permissions.MentionEveryone;

    public static Permissions In(Guild guild, User user)
    {
        if (guild.Owner == user)
        {
            return Permissions.All;
        }

        if (!guild.Members.TryGetValue(user.Id, out var member))
        {
            return Permissions.None;
        }

        var granted = member.Roles.Aggregate(guild.Everyone.Permissions, (sum, id) => sum | (guild.Role(id)?.Permissions ?? 0));
        return granted.HasFlag(Permissions.Administrator) ? Permissions.All : granted;
    }

    public static Permissions In(Channel channel, User user)
    {
        if (channel.Guild is not { } guild)
        {
            return channel.Recipient == user || user.IsBot ? InDms : Permissions.None;
        }

        var granted = In(guild, user);
        if (granted is Permissions.All or Permissions.None)
        {
            return granted;
        }

        var place = channel.IsThread ? channel.Parent! : channel;
        granted = WithOverwrites(granted, place.Overwrites, guild, guild.Members[user.Id]);
        return WithImplied(granted, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
    }

    private static Permissions WithOverwrites(Permissions granted, List<Overwrite> overwrites, Guild guild, Member member)
    {
        foreach (var everyone in overwrites.Where(o => !o.ForMember && o.Id == guild.Id))
        {
            granted = (granted & ~everyone.Deny) | everyone.Allow;
        }

        var roles = overwrites.Where(o => !o.ForMember && member.Roles.Contains(o.Id)).ToList();
        granted &= ~roles.Aggregate(Permissions.None, (sum, o) => sum | o.Deny);
        granted |= roles.Aggregate(Permissions.None, (sum, o) => sum | o.Allow);

        foreach (var own in overwrites.Where(o => o.ForMember && o.Id == member.User.Id))
        {
            granted = (granted & ~own.Deny) | own.Allow;
        }

        return granted;
    }

    private static Permissions WithImplied(Permissions granted, Permissions toSend)
    {
        if (!granted.HasFlag(Permissions.ViewChannel))
        {
            return Permissions.None;
        }

        return granted.HasFlag(toSend) ? granted : granted & ~NeedSending;
    }
}
