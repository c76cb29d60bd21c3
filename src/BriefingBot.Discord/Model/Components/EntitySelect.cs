namespace BriefingBot.Discord.Model.Components;

/// <summary>A menu that Discord fills: users, roles, both or channels, by its type.</summary>
/// <param name="Type">User, role, mentionable or channel select.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#user-select"/>
public sealed record EntitySelect(ComponentType Type) : Component(Type)
{
    /// <summary>1-100 characters, unique in the message.</summary>
    public required string CustomId { get; init; }

    /// <summary>Channel selects: kinds offered.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>Shown while nothing is chosen; up to 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What is chosen at first.</summary>
    public IReadOnlyList<SelectDefaultValue>? DefaultValues { get; init; }

    /// <summary>0-25, by default 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>1-25, by default 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Modals: whether something must be chosen, by default yes.</summary>
    public bool? Required { get; init; }

    /// <summary>Messages: whether it can't be used.</summary>
    public bool? Disabled { get; init; }
}

/// <summary>What an entity select shows as chosen at first.</summary>
/// <param name="Id">The user's, role's or channel's id.</param>
/// <param name="Type"><c>user</c>, <c>role</c> or <c>channel</c>.</param>
public sealed record SelectDefaultValue(Snowflake Id, string Type);
