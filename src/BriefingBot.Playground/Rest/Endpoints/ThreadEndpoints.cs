using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest.Endpoints;

/// <summary>See https://docs.discord.com/developers/resources/channel#start-thread-from-message.</summary>
internal sealed class ThreadEndpoints(PlaygroundWorld world, Access access)
{
    private static readonly Table Form = new()
    {
        ["name"] = Rules.Required(Rules.Text(100, 1)),
        ["auto_archive_duration"] = Rules.OneOf(60, 1_440, 4_320, 10_080),
        ["rate_limit_per_user"] = Rules.Integer(0, 21_600),
        ["type"] = Rules.OneOf(10, 11, 12),
        ["invitable"] = Rules.Boolean(),
    };

    public void AddTo(RouteTable routes)
    {
        var budget = Budget.Of("POST threads", 5, 10);
        routes.Add("POST", "/channels/{channel}/threads", budget, request => Start(request, access.TextChannel(request), null));
        routes.Add("POST", "/channels/{channel}/messages/{message}/threads", budget, request =>
        {
            var channel = access.TextChannel(request);
            return Start(request, channel, Access.Message(request, channel));
        });
    }

    private RestReply Start(RestRequest request, Channel parent, Message? message)
    {
        var errors = new FormErrors();
        Rules.Shape(Form)(request.Form, FormPath.Root, errors);
        errors.ThrowIfAny();
        if (parent.Type is not (ChannelType.Text or ChannelType.Announcement))
        {
            throw new ApiException(ApiError.WrongChannelType);
        }

        var type = TypeOf(request, parent, message);
        access.Require(parent, type is ChannelType.PrivateThread ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads);
        if (message?.Thread is not null)
        {
            throw new ApiException(ApiError.ThreadExists);
        }

        // A thread started from a message has that message's id.
        var thread = new Channel(message?.Id ?? world.Ids.Next(), type, request.Form["name"].AsText()!, parent.Guild)
        {
            Parent = parent,
            Creator = world.Bot,
            CreatedAt = world.Time.GetUtcNow(),
            AutoArchiveMinutes = (int)(request.Form["auto_archive_duration"].AsInteger() ?? 4_320),
        };
        parent.Guild!.Channels.Add(thread);
        world.AddThread(thread);
        if (message is not null)
        {
            message.Thread = thread;
            message.Flags |= MessageFlags.HasThread;
            world.AnnounceEdit(message);
        }

        return RestReply.Created(thread.ToJson(world));
    }

    /// <summary>Without a message a thread is private unless the form says otherwise, as on Discord.</summary>
    private static ChannelType TypeOf(RestRequest request, Channel parent, Message? message) => message is null
        ? (ChannelType)(request.Form["type"].AsInteger() ?? (int)ChannelType.PrivateThread)
        : parent.Type is ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
}
