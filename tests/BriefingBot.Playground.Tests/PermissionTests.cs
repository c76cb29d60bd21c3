using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Tests;

/// <summary>Discord's order of overwrites, step by step.</summary>
public sealed class PermissionTests
{
    private const ulong GuildId = 100;
    private const ulong RoleA = 101;
    private const ulong RoleB = 102;
    private static readonly User Owner = new(1, "owner", "Owner", "");
    private static readonly User Someone = new(2, "someone", "Someone", "");

    public static TheoryData<string, bool> Cases => new()
    {
        { "", true },
        { "everyone-", false },
        { "everyone- a+", true },
        { "a-", false },
        { "a- b+", true },
        { "everyone+ a-", false },
        { "a+ me-", false },
        { "a- me+", true },
        { "everyone- me+", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everyone_then_roles_then_the_member(string overwrites, bool may)
    {
        var (guild, channel) = Place();
        foreach (var word in overwrites.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (allow, deny) = word.EndsWith('+') ? (Permissions.SendMessages, Permissions.None) : (Permissions.None, Permissions.SendMessages);
            var id = word[..^1] switch { "everyone" => GuildId, "a" => RoleA, "b" => RoleB, _ => Someone.Id };
            channel.Overwrites.Add(new Overwrite(id, id == Someone.Id, allow, deny));
        }

        Assert.Equal(may, PermissionCalculator.In(channel, Someone).HasFlag(Permissions.SendMessages));
        Assert.Equal(Permissions.All, PermissionCalculator.In(channel, guild.Owner));
    }

    [Fact]
    public void Who_cannot_see_a_channel_can_do_nothing_there()
    {
        var (_, channel) = Place();
        channel.Overwrites.Add(new Overwrite(GuildId, false, Permissions.None, Permissions.ViewChannel));
        Assert.Equal(Permissions.None, PermissionCalculator.In(channel, Someone));
    }

    [Fact]
    public void Who_cannot_write_cannot_attach_or_embed()
    {
        var (_, channel) = Place();
        channel.Overwrites.Add(new Overwrite(GuildId, false, Permissions.None, Permissions.SendMessages));
        Assert.False(PermissionCalculator.In(channel, Someone).HasFlag(Permissions.AttachFiles));
    }

    [Fact]
    public void An_administrator_may_do_everything_whatever_a_channel_says()
    {
        var (guild, channel) = Place();
        guild.Roles.Add(new Role(103, "Root", Permissions.Administrator, 9));
        guild.Members[Someone.Id].Roles.Add(103);
        channel.Overwrites.Add(new Overwrite(GuildId, false, Permissions.None, Permissions.ViewChannel));
        Assert.Equal(Permissions.All, PermissionCalculator.In(channel, Someone));
    }

    [Fact]
    public void A_thread_has_its_parents_permissions()
    {
        var (guild, channel) = Place();
        var thread = new Channel(6, ChannelType.PublicThread, "thread", guild) { Parent = channel };
        Assert.True(PermissionCalculator.In(thread, Someone).HasFlag(Permissions.SendMessagesInThreads));
        channel.Overwrites.Add(new Overwrite(GuildId, false, Permissions.None, Permissions.ViewChannel));
        Assert.Equal(Permissions.None, PermissionCalculator.In(thread, Someone));
    }

    [Fact]
    public void Somebody_elses_direct_messages_are_closed() =>
        Assert.Equal(Permissions.None, PermissionCalculator.In(new Channel(7, ChannelType.Dm, "dm", null) { Recipient = Owner }, Someone));

    private static (Guild Guild, Channel Channel) Place()
    {
        var guild = new Guild(GuildId, "guild", Owner);
        guild.Roles.AddRange([
            new Role(GuildId, "@everyone", Permissions.Everyday, 0),
            new Role(RoleA, "a", Permissions.None, 1),
            new Role(RoleB, "b", Permissions.None, 2)]);
        guild.Members.Add(Someone.Id, new Member(Someone, RoleA, RoleB));
        return (guild, new Channel(5, ChannelType.Text, "text", guild));
    }
}
