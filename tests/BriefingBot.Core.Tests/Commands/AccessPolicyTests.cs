using BriefingBot.Core.Commands;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Tests.Commands;

public sealed class AccessPolicyTests
{
    private static readonly GuildSettings Roles = new() { ModeratorRole = 51, AdminRole = 52 };

    [Theory]
    [InlineData(Permissions.None, 0UL, true, false, false)]
    [InlineData(Permissions.SendMessages, 0UL, true, false, false)]
    [InlineData(Permissions.ManageMessages, 0UL, true, true, false)]
    [InlineData(Permissions.ManageGuild, 0UL, true, true, true)]
    [InlineData(Permissions.Administrator, 0UL, true, true, true)]
    [InlineData(Permissions.None, 51UL, true, true, false)]
    [InlineData(Permissions.None, 52UL, true, true, true)]
    [InlineData(Permissions.None, 53UL, true, false, false)]
    public void Rights_come_from_permissions_or_the_servers_roles(Permissions permissions, ulong role, bool member, bool moderator, bool admin)
    {
        var caller = Sample.Member() with { Permissions = permissions, RoleIds = [role] };

        Assert.Equal(
            [member, moderator, admin],
            [AccessPolicy.Allows(caller, Audience.Members, Roles), AccessPolicy.Allows(caller, Audience.Moderators, Roles), AccessPolicy.Allows(caller, Audience.Admins, Roles)]);
    }

    [Fact]
    public void Outside_servers_nobody_moderates()
    {
        var caller = Sample.Member(guild: null) with { Permissions = Permissions.Administrator };

        Assert.False(AccessPolicy.Allows(caller, Audience.Moderators, GuildSettings.Default));
        Assert.False(AccessPolicy.Allows(caller, Audience.Admins, GuildSettings.Default));
    }

    [Theory]
    [InlineData(Audience.Moderators)]
    [InlineData(Audience.Admins)]
    public async Task A_command_never_runs_for_somebody_who_may_not(Audience audience)
    {
        var command = new Recorder(audience);

        var reply = await Sample.Run(new CommandRequest("recorder", OptionValues.None, Sample.Member(), Sample.Knowledge()), command);

        Assert.Equal(Tone.Problem, reply.Tone);
        Assert.Equal(0, command.Runs);
    }

    [Fact]
    public async Task A_command_runs_for_somebody_who_may()
    {
        var command = new Recorder(Audience.Moderators);

        await Sample.Run(new CommandRequest("recorder", OptionValues.None, Sample.Moderator(), Sample.Knowledge()), command);

        Assert.Equal(1, command.Runs);
    }

    [Fact]
    public async Task A_command_for_servers_is_refused_in_direct_messages()
    {
        var command = new Recorder(Audience.Members);

        var reply = await Sample.Run(new CommandRequest("recorder", OptionValues.None, Sample.Member(guild: null), Sample.Knowledge()), command);

        Assert.Equal(Tone.Problem, reply.Tone);
        Assert.Equal(0, command.Runs);
    }

    private sealed class Recorder(Audience audience) : ICommand
    {
        public int Runs { get; private set; }

        public CommandDefinition Definition { get; } = new("recorder", "Counts its runs", audience, ServersOnly: true);

        public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
        {
            Runs++;
            return new(Reply.Done("Counted."));
        }
    }
}
