namespace BriefingBot.Playground.World;

/// <summary>A server: its roles, members and channels. Guarded by <see cref="PlaygroundWorld.Gate"/>.</summary>
internal sealed class Guild(ulong id, string name, User owner)
{
    public ulong Id { get; } = id;
    public string Name { get; } = name;
    public User Owner { get; } = owner;
    public DateTimeOffset JoinedAt { get; init; }
    public List<Role> Roles { get; } = [];
    public Dictionary<ulong, Member> Members { get; } = [];
    public List<Channel> Channels { get; } = [];

    /// <summary>The @everyone role has the server's own id.</summary>
    public Role Everyone => Roles.First(role => role.Id == Id);

    public Role? Role(ulong id) => Roles.FirstOrDefault(role => role.Id == id);
}

internal sealed record Role(ulong Id, string Name, Permissions Permissions, int Position, int Colour = 0, bool Mentionable = false, bool Managed = false);

internal sealed class Member(User user, params ulong[] roles)
{
    public User User { get; } = user;
    public List<ulong> Roles { get; set; } = [.. roles];
}
