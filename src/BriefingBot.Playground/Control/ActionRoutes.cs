using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Control;

/// <summary>What a user does and sees. Every body names its <c>user</c> by key or id.</summary>
internal sealed class ActionRoutes(PlaygroundWorld world, StateView state, UserActions actions, InteractionBook book, MessageWriter writer)
{
    private const int MaxWait = 60_000;

    public void AddTo(RouteTable routes)
    {
        routes.Add("GET", "/state", ControlBudget.None, request => RestReply.Ok(state.For(Viewer(request))));
        routes.Add("GET", "/channels/{channel}/commands", ControlBudget.None, request => RestReply.Ok(state.Commands(Viewer(request), Channel(request, Viewer(request)))));
        routes.Add("GET", "/channels/{channel}/messages", ControlBudget.None, List);
        routes.Add("POST", "/channels/{channel}/messages", ControlBudget.None, Say);
        routes.Add("DELETE", "/channels/{channel}/messages/{message}", ControlBudget.None, Dismiss);
        routes.AddAsync("POST", "/channels/{channel}/command", ControlBudget.None, (request, cancel) => ActAsync(request, (user, form) =>
            actions.Command(user, Channel(request, user), Text(form, "name"), Options(form), null, Forged(form), Locale(form)), cancel));
        routes.AddAsync("POST", "/channels/{channel}/autocomplete", ControlBudget.None, (request, cancel) => ActAsync(request, (user, form) =>
            actions.Command(user, Channel(request, user), Text(form, "name"), Options(form), Text(form, "focused"), Forged(form), Locale(form)), cancel));
        routes.AddAsync("POST", "/channels/{channel}/menu", ControlBudget.None, (request, cancel) => ActAsync(request, (user, form) =>
            actions.Menu(user, Channel(request, user), Text(form, "name"), form["target"].AsId() ?? 0, Forged(form), Locale(form)), cancel));
        routes.AddAsync("POST", "/channels/{channel}/component", ControlBudget.None, (request, cancel) => ActAsync(request, (user, form) =>
            actions.Component(user, Channel(request, user), form["message"].AsId() ?? 0, Text(form, "custom_id"), form["values"].AsList(), Forged(form), Locale(form)), cancel));
        routes.AddAsync("POST", "/modals/{interaction}", ControlBudget.None, (request, cancel) => ActAsync(request, (user, form) =>
            actions.Modal(user, request.Id("interaction"), form["values"] as JsonObject ?? [], Forged(form), Locale(form)), cancel));
        routes.AddAsync("GET", "/interactions/{interaction}", ControlBudget.None, (request, cancel) => WaitAsync(
            () => book.Find(request.Id("interaction")), request.Query.GetValueOrDefault("until"), cancel));
    }

    /// <summary>Sends the interaction and, unless <c>until</c> is <c>sent</c>, waits for its first response or for all of it (<c>settled</c>).</summary>
    private async ValueTask<RestReply> ActAsync(RestRequest request, Func<User, JsonObject, Interaction> act, CancellationToken cancellationToken)
    {
        Interaction interaction;
        lock (world.Gate)
        {
            interaction = act(Actor(request.Form), request.Form);
        }

        return await WaitAsync(() => interaction, request.Form["until"].AsText() ?? "answered", cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RestReply> WaitAsync(Func<Interaction?> find, string? until, CancellationToken cancellationToken)
    {
        Interaction? interaction;
        lock (world.Gate)
        {
            interaction = find() ?? throw new UserMistakeException("There is no such interaction.");
        }

        var wanted = until switch
        {
            "answered" => interaction.FirstResponse.Task,
            "settled" => interaction.Settled.Task,
            _ => Task.CompletedTask,
        };
        await Task.WhenAny(wanted, Task.Delay(TimeSpan.FromMilliseconds(MaxWait), world.Time, cancellationToken)).ConfigureAwait(false);
        lock (world.Gate)
        {
            return RestReply.Ok(ControlViews.Of(interaction, writer));
        }
    }

    private RestReply List(RestRequest request)
    {
        var user = Viewer(request);
        var channel = Channel(request, user);
        var limit = int.TryParse(request.Query.GetValueOrDefault("limit"), Format.Invariant, out var asked) ? Math.Clamp(asked, 1, 200) : 50;
        var page = channel.Messages.Page(request.Query.GetValueOrDefault("before").ToId(), null, null, limit, message => message.IsVisibleTo(user));
        return RestReply.Ok(new JsonArray([.. page.Reverse().Select(message => (JsonNode)ControlViews.Of(message, writer))]));
    }

    private RestReply Say(RestRequest request)
    {
        var user = Actor(request.Form);
        var channel = Channel(request, user);
        if (!PermissionCalculator.In(channel, user).HasFlag(channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages))
        {
            throw new UserMistakeException($"{user.Name} may not write in #{channel.Name}.");
        }

        var content = Text(request.Form, "content").Trim();
        if (content.Length == 0 || content.CodePoints() > MessageRules.MaxContent)
        {
            throw new UserMistakeException($"A message has 1 to {MessageRules.MaxContent} characters.");
        }

        var original = channel.Messages.Find(request.Form["reply_to"].AsId() ?? 0);
        var message = writer.Create(new MessageDraft(channel, user, new JsonObject { ["content"] = content })
        {
            ReplyTo = original,
            Type = original is null ? MessageType.Default : MessageType.Reply,
        });
        return RestReply.Created(ControlViews.Of(message, writer));
    }

    /// <summary>Dismisses an ephemeral message, or deletes one as its author or a moderator.</summary>
    private RestReply Dismiss(RestRequest request)
    {
        var user = Viewer(request);
        var channel = Channel(request, user);
        var message = channel.Messages.Find(request.Id("message"));
        if (message is null || !message.IsVisibleTo(user))
        {
            throw new UserMistakeException("There is no such message here.");
        }

        if (message.OnlyFor != user && message.Author != user && !PermissionCalculator.In(channel, user).HasFlag(Permissions.ManageMessages))
        {
            throw new UserMistakeException($"{user.Name} may not delete this message.");
        }

        world.Delete(message);
        return RestReply.NoContent;
    }

    private User Viewer(RestRequest request) => Person(request.Query.GetValueOrDefault("user") ?? "member");

    private User Actor(JsonObject form) => Person(form["user"]?.ToString() ?? "member");

    private User Person(string name) => world.Person(name) ?? throw new UserMistakeException($"There is no user \"{name}\".");

    private Channel Channel(RestRequest request, User user)
    {
        var channel = world.Channels.GetValueOrDefault(request.Id("channel"));
        return channel is not null && PermissionCalculator.In(channel, user).HasFlag(Permissions.ViewChannel)
            ? channel
            : throw new UserMistakeException($"{user.Name} sees no such channel.");
    }

    private static string Text(JsonObject form, string name) => form[name].AsText() ?? throw new UserMistakeException($"\"{name}\" is missing.");

    private static JsonObject Options(JsonObject form) => form["options"] as JsonObject ?? [];

    private static bool Forged(JsonObject form) => form["forged"].AsBoolean() is true;

    private static string Locale(JsonObject form) => form["locale"].AsText() ?? "en-US";
}

/// <summary>The control API has no limits.</summary>
internal static class ControlBudget
{
    public static readonly Budget None = Budget.Of("control", int.MaxValue, 1);
}
