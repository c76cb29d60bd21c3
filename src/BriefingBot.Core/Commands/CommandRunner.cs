using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands;

/// <summary>The one way from a request to its outcome: looks it up, checks who asks, runs it.</summary>
public sealed class CommandRunner(CommandCatalog catalog, IGuildSettings settings)
{
    /// <summary>Runs a command.</summary>
    public async ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (!catalog.TryGetCommand(request.Path, out var command))
        {
            return Reply.Problem("This bot doesn't know that command any more. Reload Discord to see the current ones.");
        }

        var definition = command.Definition;
        if (definition.ServersOnly && request.Caller.GuildId is null)
        {
            return Reply.Problem(RichText.Of(new Span.Command(definition.Path), " works in servers only."));
        }

        return Refusal(request.Caller, definition.Audience) is { } refusal
            ? refusal
            : Complete(request.Caller, await command.RunAsync(request, cancellationToken).ConfigureAwait(false), Views.Of(request.Path, request.Options));
    }

    /// <summary>Does what a button, menu or form asks for.</summary>
    public async ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        if (!catalog.TryGetAction(request.Verb, out var action))
        {
            return ViewVerbs.Stale;
        }

        return Refusal(request.Caller, action.Audience) is { } refusal
            ? refusal
            : Complete(request.Caller, await action.RunAsync(request, cancellationToken).ConfigureAwait(false), new ActionRef(request.Verb, request.Argument));
    }

    /// <summary>Suggests values for an option; nothing for whoever may not run the command.</summary>
    public IReadOnlyList<Choice> Complete(string path, string option, CompletionRequest request)
    {
        if (!catalog.TryGetCommand(path, out var command) || Refusal(request.Caller, command.Definition.Audience) is not null)
        {
            return [];
        }

        var definition = command.Definition.Options.FirstOrDefault(candidate => candidate.Name == option);
        return definition?.Complete is { } complete ? [.. complete(request).Take(25)] : [];
    }

    // What made the reply, and the server's language.
    private Outcome Complete(Caller caller, Outcome outcome, ActionRef view)
    {
        return outcome switch
        {
            Outcome.Show shown => new Outcome.Show(Completed(shown.Reply)),
            Outcome.Update update => new Outcome.Update(Completed(update.Reply)),
            _ => outcome,
        };

        Reply Completed(Reply reply) => Phrases.Say(reply with { View = reply.View ?? view }, Phrases.Language(settings.For(caller.GuildId).Language, caller.GuildLocale));
    }

    private Reply? Refusal(Caller caller, Audience audience) => AccessPolicy.Allows(caller, audience, settings.For(caller.GuildId))
        ? null
        : Reply.Problem(audience == Audience.Admins
            ? "That is for this server's admins: members with Manage Server, or with the admin role set in /settings."
            : "That is for this server's moderators: members with Manage Messages, or with the moderator role set in /settings.");
}
