namespace BriefingBot.Playground.World;

/// <summary>The two servers one finds on start. Ids are fixed, so that a bot's store keeps its meaning from run to run.</summary>
internal static class SeedWorld
{
    // The two servers fall on different shards when there are two: (id >> 22) differs in its lowest bit.
    private const ulong FirstGuild = 262_280_000_000UL << 22;
    private const ulong SecondGuild = 262_280_000_001UL << 22;

    private const Permissions Moderating = Permissions.ManageMessages | Permissions.ManageThreads | Permissions.MentionEveryone;
    private const Permissions Administering = Moderating | Permissions.ManageGuild | Permissions.ManageChannels | Permissions.ManageRoles;
    private const Permissions Botting = Permissions.Everyday | Permissions.MentionEveryone | Permissions.CreatePrivateThreads;

    public static PlaygroundWorld Create(TimeProvider time)
    {
        var world = new PlaygroundWorld(time);
        var member = new User(1_100_000_000_000_000_101, "member", "Mira", "#3ba55d");
        var moderator = new User(1_100_000_000_000_000_102, "moderator", "Theo", "#faa61a");
        var admin = new User(1_100_000_000_000_000_103, "admin", "Ada", "#ed4245");
        var secondAdmin = new User(1_100_000_000_000_000_104, "admin2", "Noor", "#9b59b6");
        var owner = new User(1_100_000_000_000_000_105, "owner", "Sam", "#95a5a6", Choosable: false);
        world.Users.AddRange([member, moderator, admin, secondAdmin, owner, world.Bot]);

        AddGuild(world, FirstGuild, "Newsroom", owner, member, moderator, [admin, secondAdmin]);
        AddGuild(world, SecondGuild, "Reading Circle", owner, member, moderator, [admin, secondAdmin]);
        foreach (var user in world.Users.Where(user => user.Choosable))
        {
            var dm = new Channel(user.Id + 1_000, ChannelType.Dm, user.Name, null) { Recipient = user };
            world.Channels.Add(dm.Id, dm);
        }

        return world;
    }

    private static void AddGuild(PlaygroundWorld world, ulong id, string name, User owner, User member, User moderator, User[] admins)
    {
        var guild = new Guild(id, name, owner) { JoinedAt = world.Time.GetUtcNow() };
        var (admin, mod, readers, bot) = (id + 1, id + 2, id + 3, id + 4);
        guild.Roles.AddRange([
            new Role(id, "@everyone", Permissions.Everyday, 0),
            new Role(readers, "Briefing readers", Permissions.None, 1, 0x3498db, Mentionable: true),
            new Role(bot, "BriefingBot", Botting, 2, 0x5865f2, Managed: true),
            new Role(mod, "Moderator", Moderating, 3, 0xfaa61a),
            new Role(admin, "Admin", Administering, 4, 0xed4245),
        ]);
        foreach (var entry in new[] { new Member(owner), new Member(member, readers), new Member(moderator, mod), new Member(world.Bot, bot) }
            .Concat(admins.Select(user => new Member(user, admin))))
        {
            guild.Members.Add(entry.User.Id, entry);
        }

        var position = 0;
        Add(ChannelType.Category, "Text channels", null);
        Add(ChannelType.Text, "general", "Ask about the story here");
        Add(ChannelType.Text, "briefings", "Daily briefings");
        Add(ChannelType.Announcement, "announcements", "Posts here can be published to other servers");
        Add(ChannelType.Text, "read-only", "Everybody reads, only admins write").Overwrites.AddRange([
            new Overwrite(id, false, 0, Permissions.SendMessages | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads),
            new Overwrite(admin, false, Permissions.SendMessages | Permissions.SendMessagesInThreads, 0)]);
        Add(ChannelType.Text, "staff", "Moderators and admins; the bot has no access").Overwrites.AddRange([
            new Overwrite(id, false, 0, Permissions.ViewChannel),
            new Overwrite(mod, false, Permissions.ViewChannel, 0),
            new Overwrite(admin, false, Permissions.ViewChannel, 0)]);
        world.Guilds.Add(guild);

        Channel Add(ChannelType type, string channelName, string? topic)
        {
            var channel = new Channel(id + 100 + (ulong)position, type, channelName, guild)
            {
                Topic = topic,
                Position = position,
                Parent = guild.Channels.FirstOrDefault(),
            };
            position++;
            guild.Channels.Add(channel);
            world.Channels.Add(channel.Id, channel);
            return channel;
        }
    }
}
