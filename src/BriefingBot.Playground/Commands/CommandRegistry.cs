using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Commands;

/// <summary>
/// The registered commands, global and per server, with Discord's quotas. Guarded by <see cref="PlaygroundWorld.Gate"/>.
/// See https://docs.discord.com/developers/interactions/application-commands#registering-a-command.
/// </summary>
internal sealed class CommandRegistry(PlaygroundWorld world)
{
    private const int DailyCreates = 200;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly (int Type, int Most)[] Quotas = [(1, 100), (2, 15), (3, 15)];

    /// <summary>Global commands stand under server 0.</summary>
    private readonly Dictionary<ulong, List<JsonObject>> _scopes = [];
    private readonly Dictionary<ulong, List<DateTimeOffset>> _creates = [];

    public IReadOnlyList<JsonObject> In(ulong scope) => _scopes.GetValueOrDefault(scope) ?? [];

    /// <summary>What a channel offers: its server's own commands hide global ones of the same name.</summary>
    public IEnumerable<JsonObject> For(Channel channel)
    {
        var own = channel.Guild is { } guild ? In(guild.Id) : [];
        return own.Concat(In(0).Where(global => !own.Any(command => SameName(command, global))));
    }

    public JsonObject? Find(ulong scope, ulong id) => In(scope).FirstOrDefault(command => command["id"].AsId() == id);

    public IReadOnlyList<JsonObject> ReplaceAll(ulong scope, JsonArray forms)
    {
        var errors = new FormErrors();
        for (var index = 0; index < forms.Count; index++)
        {
            CommandRules.Check(forms[index], FormPath.Root[index], errors);
            if (forms.Take(index).OfType<JsonObject>().Any(earlier => forms[index] is JsonObject form && SameName(earlier, form)))
            {
                errors.Add(FormPath.Root[index], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }

        errors.ThrowIfAny();
        var existing = In(scope);
        var made = forms.OfType<JsonObject>().Select(form => Complete(form, existing.FirstOrDefault(old => SameName(old, form)), scope)).ToList();
        CheckQuotas(made);
        CountCreates(scope, made.Count(command => !existing.Any(old => SameName(old, command))));
        _scopes[scope] = made;
        world.AnnounceChange();
        return made;
    }

    /// <returns>The command, and whether its name is new.</returns>
    public (JsonObject Command, bool Created) Put(ulong scope, JsonObject form, JsonObject? replaced = null)
    {
        var errors = new FormErrors();
        CommandRules.Check(form, FormPath.Root, errors);
        errors.ThrowIfAny();
        var others = In(scope).ToList();
        replaced ??= others.Find(old => SameName(old, form));
        var command = Complete(form, replaced, scope);
        if (replaced is null)
        {
            CheckQuotas([.. others, command]);
            CountCreates(scope, 1);
            others.Add(command);
        }
        else
        {
            others[others.IndexOf(replaced)] = command;
        }

        _scopes[scope] = others;
        world.AnnounceChange();
        return (command, replaced is null);
    }

    public void Remove(ulong scope, JsonObject command)
    {
        _scopes[scope] = [.. In(scope).Where(other => other != command)];
        world.AnnounceChange();
    }

    private JsonObject Complete(JsonObject form, JsonObject? old, ulong scope)
    {
        var command = (JsonObject)form.DeepClone();
        command["id"] = old?["id"]?.DeepClone() ?? world.Ids.Next().Wire();
        command["application_id"] = BotApplication.FixedId.Wire();
        command["version"] = world.Ids.Next().Wire();
        command["type"] = command["type"].AsInteger() ?? CommandRules.ChatInput;
        command["description"] ??= "";
        command["nsfw"] ??= false;
        foreach (var nullable in new[] { "default_member_permissions", "name_localizations", "description_localizations" })
        {
            command[nullable] ??= null;
        }

        if (scope == 0)
        {
            command["dm_permission"] ??= command["contexts"] is not JsonArray contexts || contexts.Any(context => context.AsInteger() == 1);
            command["contexts"] ??= null;
            command["integration_types"] ??= new JsonArray(0);
        }
        else
        {
            command["guild_id"] = scope.Wire();
        }

        return command;
    }

    private static bool SameName(JsonObject one, JsonObject other) =>
        one["name"].AsText() == other["name"].AsText() && (one["type"].AsInteger() ?? 1) == (other["type"].AsInteger() ?? 1);

    private static void CheckQuotas(List<JsonObject> commands)
    {
        foreach (var (type, most) in Quotas)
        {
            if (commands.Count(command => command["type"].AsInteger() == type) > most)
            {
                throw new ApiException(ApiError.TooManyCommands with { Message = $"Maximum number of application commands reached ({most})" });
            }
        }
    }

    private void CountCreates(ulong scope, int count)
    {
        var now = world.Time.GetUtcNow();
        var recent = _creates.GetValueOrDefault(scope)?.Where(at => now - at < Day).ToList() ?? [];
        if (recent.Count + count > DailyCreates)
        {
            throw new ApiException(ApiError.TooManyCommandCreates);
        }

        _creates[scope] = [.. recent, .. Enumerable.Repeat(now, count)];
    }
}
