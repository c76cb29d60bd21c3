using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest.Endpoints;

/// <summary>See https://docs.discord.com/developers/resources/message.</summary>
internal sealed class MessageEndpoints(PlaygroundWorld world, Access access, MessageForms forms, MessageWriter writer, NonceBook nonces, FaultSwitchboard faults)
{
    private static readonly Budget Create = Budget.Of("POST messages", 5, 5);

    public void AddTo(RouteTable routes)
    {
        routes.Add("GET", "/channels/{channel}/messages", Budget.Of("GET messages", 5, 1), List);
        routes.Add("POST", "/channels/{channel}/messages", Create, Post);
        routes.Add("GET", "/channels/{channel}/messages/{message}", Budget.Of("GET message", 5, 1), GetOne);
        routes.Add("PATCH", "/channels/{channel}/messages/{message}", Budget.Of("PATCH message", 5, 5), Edit);
        routes.Add("DELETE", "/channels/{channel}/messages/{message}", Budget.Of("DELETE message", 5, 1), Delete);
        routes.Add("POST", "/channels/{channel}/messages/{message}/crosspost", Budget.Of("crosspost", 10, 3_600), Crosspost);
        routes.Add("POST", "/channels/{channel}/typing", Budget.Of("typing", 5, 5), request =>
        {
            access.Require(access.TextChannel(request), Permissions.SendMessages);
            return RestReply.NoContent;
        });
    }

    private RestReply List(RestRequest request)
    {
        var errors = new FormErrors();
        var limit = request.Query.TryGetValue("limit", out var text) ? (long.TryParse(text, Format.Invariant, out var asked) ? asked : 0) : 50;
        Rules.Integer(1, 100)(limit, FormPath.Root["limit"], errors);
        errors.ThrowIfAny();

        var channel = access.TextChannel(request);
        if (faults.HistoryUnreadable || !access.Has(channel, Permissions.ReadMessageHistory))
        {
            // Discord gives an empty list here, not an error.
            return RestReply.Ok(new JsonArray());
        }

        var page = channel.Messages.Page(Id("before"), Id("after"), Id("around"), (int)limit, message => message.OnlyFor is null);
        return RestReply.Ok(new JsonArray([.. page.Select(message => (JsonNode)writer.ToJson(message))]));

        ulong? Id(string name) => request.Query.GetValueOrDefault(name).ToId();
    }

    private RestReply GetOne(RestRequest request)
    {
        var channel = access.TextChannel(request);
        access.Require(channel, Permissions.ReadMessageHistory);
        return RestReply.Ok(writer.ToJson(Access.Message(request, channel)));
    }

    private RestReply Post(RestRequest request)
    {
        var channel = access.TextChannel(request);
        access.Require(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        var form = request.Form;
        MessageForms.CheckNew(form, request.Files, MessageForms.ChannelFlags, inChannel: true, FormPath.Root);
        if (request.Files.Count > 0)
        {
            access.Require(channel, Permissions.AttachFiles);
        }

        var nonce = form["nonce"]?.ToString();
        if (nonce is not null && form["enforce_nonce"].AsBoolean() is true && !faults.NonceIgnored && nonces.Find(world.Bot, nonce) is { } earlier)
        {
            return earlier.Channel.Messages.Find(earlier.Id) is not null
                ? RestReply.Ok(writer.ToJson(earlier))
                : throw new ApiException(ApiError.UnknownMessage);
        }

        var original = ReplyTo(form["message_reference"] as JsonObject, channel);
        var message = writer.Create(new MessageDraft(channel, world.Bot, form)
        {
            Files = request.Files,
            Flags = MessageForms.FlagsOf(form),
            ReplyTo = original,
            Type = original is null ? MessageType.Default : MessageType.Reply,
        });
        if (nonce is not null)
        {
            nonces.Remember(world.Bot, nonce, message);
        }

        return RestReply.Ok(writer.ToJson(message));
    }

    private Message? ReplyTo(JsonObject? reference, Channel channel)
    {
        if (reference is null)
        {
            return null;
        }

        access.Require(channel, Permissions.ReadMessageHistory);
        var original = channel.Messages.Find(reference["message_id"].AsId() ?? 0);
        if (original is null && reference["fail_if_not_exists"].AsBoolean() is not false)
        {
            var errors = new FormErrors();
            errors.Add(FormPath.Root["message_reference"], "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
            errors.ThrowIfAny();
        }

        return original;
    }

    private RestReply Edit(RestRequest request)
    {
        var message = access.OwnMessage(request, access.TextChannel(request));
        forms.Edit(message, request.Form, request.Files, FormPath.Root);
        return RestReply.Ok(writer.ToJson(message));
    }

    private RestReply Delete(RestRequest request)
    {
        var channel = access.TextChannel(request);
        var message = Access.Message(request, channel);
        if (message.Author != world.Bot)
        {
            access.Require(channel, Permissions.ManageMessages);
        }

        world.Delete(message);
        return RestReply.NoContent;
    }

    private RestReply Crosspost(RestRequest request)
    {
        var channel = access.TextChannel(request);
        var message = Access.Message(request, channel);
        if (channel.Type is not ChannelType.Announcement)
        {
            throw new ApiException(ApiError.WrongChannelType);
        }

        access.Require(channel, Permissions.SendMessages | (message.Author == world.Bot ? 0 : Permissions.ManageMessages));
        if (message.Has(MessageFlags.Crossposted))
        {
            throw new ApiException(ApiError.AlreadyCrossposted);
        }

        message.Flags |= MessageFlags.Crossposted;
        world.AnnounceEdit(message);
        return RestReply.Ok(writer.ToJson(message));
    }
}
