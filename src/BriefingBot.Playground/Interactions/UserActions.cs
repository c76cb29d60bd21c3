using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>
/// What a user can do to the bot, each checked as Discord's client and server would. <c>forged</c> requests skip what only
/// the client checks, as a hostile client would.
/// </summary>
internal sealed class UserActions(PlaygroundWorld world, CommandRegistry commands, InteractionBook book, InteractionDelivery delivery, Func<Uri> address)
{
    /// <summary>Runs a slash command, or asks for an option's choices when <paramref name="focused"/> names it.</summary>
    public Interaction Command(User user, Channel channel, string line, JsonObject options, string? focused, bool forged, string locale)
    {
        var path = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = Find(user, channel, CommandRules.ChatInput, path.FirstOrDefault() ?? "", forged);
        var resolved = new Resolved(world, address, user);
        var reader = new CommandOptions(command, path[1..], options, focused, new OptionValues(channel, resolved));
        var built = reader.Build();
        var kind = focused is null ? InteractionKind.Command : InteractionKind.Autocomplete;
        return Send(
            new Interaction(world.Ids.Next(), kind, user, channel, world.Time.GetUtcNow())
            {
                Token = InteractionBook.NewToken(),
                Bot = world.Bot,
                Command = WithFullName(command, path),
                FocusedType = reader.FocusedType,
            },
            CommandData(command, built, resolved, null),
            locale);
    }

    /// <summary>Uses a message's or a user's context menu.</summary>
    public Interaction Menu(User user, Channel channel, string name, ulong target, bool forged, string locale)
    {
        var resolved = new Resolved(world, address, user);
        var message = channel.Messages.Find(target);
        var command = Find(user, channel, message is null ? 2 : 3, name, forged);
        if (message is not null && message.IsVisibleTo(user))
        {
            resolved.AddMessage(message);
        }
        else if (message is not null || !resolved.AddUser(target, channel.Guild))
        {
            throw new UserMistakeException("There is no such message or user here.");
        }

        return Send(
            new Interaction(world.Ids.Next(), InteractionKind.Command, user, channel, world.Time.GetUtcNow())
            {
                Token = InteractionBook.NewToken(),
                Bot = world.Bot,
                Command = command,
            },
            CommandData(command, [], resolved, target),
            locale);
    }

    /// <summary>Presses a button or chooses from a select.</summary>
    public Interaction Component(User user, Channel channel, ulong messageId, string customId, JsonArray values, bool forged, string locale)
    {
        var message = channel.Messages.Find(messageId);
        if (message is null || !message.IsVisibleTo(user))
        {
            throw new UserMistakeException("There is no such message here.");
        }

        var component = ComponentWalk.Each(message.Components).FirstOrDefault(c => c["custom_id"].AsText() == customId)
            ?? (forged ? new JsonObject { ["type"] = values.Count > 0 ? 3 : 2, ["id"] = 1 } : throw new UserMistakeException("The message has no such component."));
        var resolved = new Resolved(world, address, user);
        if (!forged)
        {
            ComponentUse.Check(component, values, channel, resolved);
        }

        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = component["type"]!.DeepClone(), ["id"] = component["id"]?.DeepClone() };
        if (ComponentTables.KindOf(component) is not ComponentKind.Button)
        {
            data["values"] = values.DeepClone();
        }

        return Send(
            new Interaction(world.Ids.Next(), InteractionKind.Component, user, channel, world.Time.GetUtcNow())
            {
                Token = InteractionBook.NewToken(),
                Bot = world.Bot,
                Source = message,
            },
            WithResolved(data, resolved),
            locale);
    }

    /// <summary>Submits the modal that an interaction opened.</summary>
    public Interaction Modal(User user, ulong openedBy, JsonObject values, bool forged, string locale)
    {
        if (book.Find(openedBy) is not { Modal: { } modal } opener || opener.User != user)
        {
            throw new UserMistakeException("No modal is open there.");
        }

        var resolved = new Resolved(world, address, user);
        var data = new ModalSubmission(modal, values, forged, opener.Channel, resolved).Build();
        return Send(
            new Interaction(world.Ids.Next(), InteractionKind.ModalSubmit, user, opener.Channel, world.Time.GetUtcNow())
            {
                Token = InteractionBook.NewToken(),
                Bot = world.Bot,
                Source = opener.Source,
            },
            WithResolved(data, resolved),
            locale);
    }

    private Interaction Send(Interaction interaction, JsonObject data, string locale)
    {
        interaction.Payload = InteractionPayload.Build(interaction, data, locale, world, address());
        book.Add(interaction);
        delivery.Deliver(interaction);
        return interaction;
    }

    private JsonObject Find(User user, Channel channel, int type, string name, bool forged)
    {
        var command = commands.For(channel).FirstOrDefault(c => c["type"].AsInteger() == type && c["name"].AsText() == name);
        return command is null ? throw new UserMistakeException($"There is no command \"{name}\".")
            : forged || CommandAccess.Allows(command, user, channel) ? command
            : throw new UserMistakeException($"{user.Name} may not use \"{name}\" here.");
    }

    private static JsonObject CommandData(JsonObject command, JsonArray options, Resolved resolved, ulong? target)
    {
        var data = new JsonObject { ["id"] = command["id"]!.DeepClone(), ["name"] = command["name"]!.DeepClone(), ["type"] = command["type"]!.DeepClone() };
        if (options.Count > 0)
        {
            data["options"] = options;
        }

        if (command["guild_id"] is { } guild)
        {
            data["guild_id"] = guild.DeepClone();
        }

        if (target is { } id)
        {
            data["target_id"] = id.Wire();
        }

        return WithResolved(data, resolved);
    }

    private static JsonObject WithResolved(JsonObject data, Resolved resolved)
    {
        if (resolved.ToJson() is { } json)
        {
            data["resolved"] = json;
        }

        return data;
    }

    private static JsonObject WithFullName(JsonObject command, string[] path) =>
        new() { ["name"] = string.Join(' ', path), ["type"] = command["type"]!.DeepClone(), ["id"] = command["id"]!.DeepClone() };
}
