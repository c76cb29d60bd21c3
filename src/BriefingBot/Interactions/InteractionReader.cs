using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Discord.Model;
using BriefingBot.Rendering;
using Permissions = BriefingBot.Core.Commands.Permissions;

namespace BriefingBot.Interactions;

/// <summary>Turns wire interactions into the requests that Core understands. Server and member come from the interaction, never from an option.</summary>
internal sealed class InteractionReader(CurrentKnowledge knowledge, CustomIds customIds)
{
    /// <summary>A slash command or menu entry that somebody ran.</summary>
    public CommandRequest Command(Interaction interaction)
    {
        var data = interaction.Data!;
        var (path, options) = Unfold(data);
        return new CommandRequest(path, Values(options), Caller(interaction), Knowledge(interaction))
        {
            Target = data.TargetId is { } target && data.Resolved?.Messages is { } messages && messages.TryGetValue(target, out var message)
                ? Target(message, interaction)
                : null,
            Channels = [.. (data.Resolved?.Channels?.Values ?? []).Select(channel => new ResolvedChannel(
                channel.Id.Value, channel.Name ?? "", (int)channel.Type, (Permissions)(ulong)(channel.AppPermissions ?? 0)))],
            Roles = [.. (data.Resolved?.Roles?.Values ?? []).Select(role => new ResolvedRole(role.Id.Value, role.Name ?? "", role.Mentionable == true))],
            Attachments = [.. (data.Resolved?.Attachments?.Values ?? []).Select(file => new ResolvedAttachment(file.Id.Value, file.Filename, file.Size, file.Url))],
        };
    }

    /// <summary>An option being typed: the command's path, the option's name and what is typed so far; null when none has the focus.</summary>
    public (string Path, string Option, CompletionRequest Request)? Completion(Interaction interaction)
    {
        var (path, options) = Unfold(interaction.Data!);
        return options.FirstOrDefault(option => option.Focused == true) is not { } focused
            ? null
            : (path, focused.Name, new CompletionRequest(focused.Text() ?? "", Values(options.Where(option => option.Focused != true)), Caller(interaction), Knowledge(interaction)));
    }

    /// <summary>A button pressed, a menu entry chosen or a form sent; null when its custom_id isn't one of ours.</summary>
    public ActionRequest? Action(Interaction interaction)
    {
        var data = interaction.Data!;
        return data.CustomId is { } id && customIds.Read(id) is { } action
            ? new ActionRequest(action.Verb, action.Argument, Caller(interaction), Knowledge(interaction))
            {
                Selected = [.. data.Values ?? []],
                Fields = OptionValues.Of([.. (data.Components ?? [])
                    .SelectMany(component => component.Inputs())
                    .Select(input => (input.CustomId!, (string?)string.Join(',', input.Entries())))]),
                Message = interaction.Message is { } message ? Target(message, interaction) : null,
            }
            : null;
    }

    /// <summary>The catalogue's path of the command that was run.</summary>
    public static string Path(Interaction interaction) => Unfold(interaction.Data!).Path;

    private static (string Path, IReadOnlyList<InteractionOption> Options) Unfold(InteractionData data)
    {
        var path = data.Name!;
        var options = data.Options ?? [];
        while (options is [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } inner])
        {
            path = $"{path} {inner.Name}";
            options = inner.Options ?? [];
        }

        return (path, options);
    }

    private static OptionValues Values(IEnumerable<InteractionOption> options) =>
        OptionValues.Of([.. options.Select(option => (option.Name, option.Text()))]);

    private static Caller Caller(Interaction interaction) => new(
        interaction.Invoker?.Id.Value ?? 0,
        interaction.GuildId?.Value,
        interaction.ChannelId?.Value ?? 0,
        (Permissions)(ulong)(interaction.Member?.Permissions ?? 0),
        [.. (interaction.Member?.Roles ?? []).Select(role => role.Value)],
        interaction.Locale ?? "en-US",
        interaction.GuildLocale,
        interaction.Member?.Nick ?? interaction.Invoker?.GlobalName ?? interaction.Invoker?.Username);

    private static TargetMessage Target(Message message, Interaction interaction) => new(
        message.Id.Value,
        message.ChannelId.Value,
        message.Author?.Id.Value ?? 0,
        message.Content,
        message.Author is { } author && (author.Id == interaction.ApplicationId || message.ApplicationId == interaction.ApplicationId),
        message.Flags?.HasFlag(MessageFlags.Ephemeral) is true);

    private KnowledgeSnapshot Knowledge(Interaction interaction) => knowledge.For(interaction.GuildId?.Value);
}
