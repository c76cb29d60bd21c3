using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Tests.Model;

public sealed class ChannelPermissionsTests
{
    private const Permissions Read = Permissions.ViewChannel | Permissions.ReadMessageHistory;
    private static readonly Snowflake Server = new(1), Readers = new(2), Us = new(3), Owner = new(4);

    [Fact]
    public void Roles_grant_what_no_overwrite_denies()
    {
        Assert.Equal(Read, Of([]));
        Assert.Equal(Permissions.ViewChannel, Of([new(Server, 0, Permissions.None, Permissions.ReadMessageHistory)]));
    }

    [Fact]
    public void A_roles_overwrite_goes_over_everybodys_and_a_members_over_a_roles()
    {
        PermissionOverwrite everybody = new(Server, 0, Permissions.None, Permissions.ReadMessageHistory);
        PermissionOverwrite role = new(Readers, 0, Permissions.ReadMessageHistory, Permissions.None);
        PermissionOverwrite own = new(Us, 1, Permissions.None, Permissions.ReadMessageHistory);

        Assert.Equal(Read, Of([role, everybody]));
        Assert.Equal(Permissions.ViewChannel, Of([own, role, everybody]));
    }

    [Fact]
    public void Nothing_is_granted_in_a_channel_that_cant_be_seen() =>
        Assert.Equal(Permissions.None, Of([new(Server, 0, Permissions.None, Permissions.ViewChannel)]));

    [Fact]
    public void Overwrites_of_others_change_nothing() =>
        Assert.Equal(Read, Of([new(new Snowflake(9), 0, Permissions.None, Read), new(new Snowflake(9), 1, Permissions.None, Read), new(Us, 0, Permissions.None, Read)]));

    [Fact]
    public void An_administrator_and_the_owner_may_everything()
    {
        PermissionOverwrite[] denied = [new(Server, 0, Permissions.None, Read)];
        Assert.True(ChannelPermissions.Of(Guild(Permissions.Administrator), Us, [], In(denied)).HasFlag(Read));
        Assert.True(ChannelPermissions.Of(Guild(Permissions.None), Owner, [], In(denied)).HasFlag(Read));
    }

    private static Permissions Of(PermissionOverwrite[] overwrites) => ChannelPermissions.Of(Guild(Read), Us, [Readers], In(overwrites));

    private static Guild Guild(Permissions everybody) => new() { Id = Server, OwnerId = Owner, Roles = [new Role { Id = Server, Permissions = everybody }, new Role { Id = Readers }] };

    private static Channel In(PermissionOverwrite[] overwrites) => new() { Id = new Snowflake(5), PermissionOverwrites = overwrites };
}
