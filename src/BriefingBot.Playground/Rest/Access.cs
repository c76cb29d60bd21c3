using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest;

/// <summary>Finds what a route names, and asks whether the bot may do it; refuses as Discord does.</summary>
internal sealed class Access(PlaygroundWorld world)
{
    public Guild Guild(RestRequest request) =>
        world.Guild(request.Id("guild")) is { } guild && guild.Members.ContainsKey(world.Bot.Id)
            ? guild
            : throw new ApiException(ApiError.UnknownGuild);

    /// <summary>A channel that the bot sees: 10003 when there is none, 50001 when it is hidden from the bot.</summary>
    public Channel Channel(RestRequest request)
    {
        var channel = world.Channels.GetValueOrDefault(request.Id("channel")) ?? throw new ApiException(ApiError.UnknownChannel);
        return Has(channel, Permissions.ViewChannel) ? channel : throw new ApiException(ApiError.MissingAccess);
    }

    public Channel TextChannel(RestRequest request)
    {
        var channel = Channel(request);
        return channel.HoldsMessages ? channel : throw new ApiException(ApiError.NotATextChannel);
    }

    public static Message Message(RestRequest request, Channel channel) =>
        channel.Messages.Find(request.Id("message")) is { OnlyFor: null } message ? message : throw new ApiException(ApiError.UnknownMessage);

    public Message OwnMessage(RestRequest request, Channel channel)
    {
        var message = Message(request, channel);
        return message.Author == world.Bot ? message : throw new ApiException(ApiError.NotTheAuthor);
    }

    public void Require(Channel channel, Permissions permissions)
    {
        if (!Has(channel, permissions))
        {
            throw new ApiException(ApiError.MissingPermissions);
        }
    }

    public bool Has(Channel channel, Permissions permissions) => PermissionCalculator.In(channel, world.Bot).HasFlag(permissions);
}
