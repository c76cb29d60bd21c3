using System.Collections.Immutable;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands.Curation.Settings;

/// <summary><c>/settings</c>: what a server has chosen; without options it shows it, with options it changes them.</summary>
internal sealed class SettingsCommand(IGuildSettingsStore settings) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "settings", "Show or change this server's settings", Audience.Admins, SettingsOptions.All, ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        var guild = request.Caller.GuildId!.Value;
        if (request.Options.Values is not { Count: > 0 })
        {
            return Show("Settings of this server", settings.For(guild), []);
        }

        if (SettingsOptions.Problem(request, settings.For(guild)) is { } problem)
        {
            return Reply.Problem(problem);
        }

        var (before, after) = settings.Change(
            guild,
            now => SettingsOptions.Apply(now, request.Options),
            (was, now) => new AuditDraft(guild, request.Caller.UserId, "changed settings", "settings", string.Join("; ", Differences(was, now).Select(line => line.ToString()))));
        var changed = Differences(before, after).ToImmutableArray();
        return Show(changed.IsEmpty ? "That is how it is already" : "Settings saved", after, changed) with
        {
            Tone = changed.IsEmpty ? Tone.Neutral : Tone.Success,

            // Another page of this reply must not change them again.
            View = Views.Of("settings", OptionValues.None),
        };
    }

    private static Reply Show(string title, GuildSettings now, ImmutableArray<RichText> changed) => new()
    {
        Title = title,
        Blocks =
        [
            .. changed.Select(line => new Block.Paragraph(line)),
            .. changed.IsEmpty ? (Block[])[] : [new Block.Divider()],
            .. SettingsOptions.Describe(now).Select(line => new Block.Paragraph(RichText.Of([new Span.Strong(line.Name), ": ", line.Value]))),
        ],
        Visibility = Visibility.Private,
    };

    private static IEnumerable<RichText> Differences(GuildSettings before, GuildSettings after) => SettingsOptions.Describe(before)
        .Zip(SettingsOptions.Describe(after))
        .Where(pair => pair.First.Value != pair.Second.Value)
        .Select(pair => RichText.Of($"{pair.First.Name}: ", pair.First.Value, " → ", pair.Second.Value));
}
