using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>What Discord's client lets a user do with a component.</summary>
internal static class ComponentUse
{
    public static void Check(JsonObject component, JsonArray values, Channel channel, Resolved resolved)
    {
        if (component["disabled"].AsBoolean() is true)
        {
            throw new UserMistakeException("This component is disabled.");
        }

        if (ComponentTables.KindOf(component) is not ComponentKind.Button)
        {
            CheckChoice(component, values, channel, resolved);
        }
    }

    /// <summary>The number of values, and each of them.</summary>
    public static void CheckChoice(JsonObject select, JsonArray values, Channel channel, Resolved resolved)
    {
        var kind = ComponentTables.KindOf(select);
        var most = select["max_values"].AsInteger() ?? (kind is ComponentKind.CheckboxGroup ? select["options"].AsList().Count : 1);
        var least = Math.Min(select["min_values"].AsInteger() ?? 1, select["required"].AsBoolean() is false ? 0 : long.MaxValue);
        if (values.Count < least || values.Count > most)
        {
            throw new UserMistakeException($"Choose {least} to {most}.");
        }

        foreach (var value in values)
        {
            var text = value.AsText() ?? "";
            var known = kind switch
            {
                ComponentKind.UserSelect => resolved.AddUser(text.ToId(), channel.Guild),
                ComponentKind.RoleSelect => resolved.AddRole(text.ToId(), channel.Guild),
                ComponentKind.MentionableSelect => resolved.AddUser(text.ToId(), channel.Guild) || resolved.AddRole(text.ToId(), channel.Guild),
                ComponentKind.ChannelSelect => AddChannel(text.ToId(), select, channel, resolved),
                _ => select["options"].Objects().Any(option => option["value"].AsText() == text),
            };
            if (!known)
            {
                throw new UserMistakeException($"\"{text}\" is not one of the options.");
            }
        }
    }

    private static bool AddChannel(ulong? id, JsonObject select, Channel channel, Resolved resolved)
    {
        var types = select["channel_types"].AsList();
        var found = channel.Guild?.Channels.Find(c => c.Id == id && (types.Count == 0 || types.Any(type => type.AsInteger() == (int)c.Type)));
        if (found is not null)
        {
            resolved.AddChannel(found);
        }

        return found is not null;
    }
}
