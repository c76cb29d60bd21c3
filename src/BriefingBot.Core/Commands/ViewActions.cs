using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands;

/// <summary>Runs a command again from its view.</summary>
internal sealed class RunViewAction(Lazy<CommandRunner> runner) : IAction
{
    public string Verb => Views.Run;

    public Audience Audience => Audience.Members;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (path, options) = Views.ReadRun(request.Argument);
        return runner.Value.RunAsync(new CommandRequest(path, options, request.Caller, request.Knowledge) { IsRepeat = true }, cancellationToken);
    }
}

/// <summary>
/// Turns the page. On a private message in place; on one that others read too, privately for whoever pressed,
/// so that nobody turns pages under somebody else's eyes.
/// </summary>
internal sealed class PageAction(Lazy<CommandRunner> runner) : IAction
{
    public string Verb => ViewVerbs.Page;

    public Audience Audience => Audience.Members;

    public async ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        if (Views.ReadPage(request.Argument) is not ({ Verb: not (ViewVerbs.Page or ViewVerbs.Share) } view, var page))
        {
            return ViewVerbs.Stale;
        }

        var outcome = await runner.Value.RunAsync(request with { Verb = view.Verb, Argument = view.Argument }, cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            Outcome.Show { Reply: var reply } when request.Message is { IsPrivate: false } =>
                new Outcome.Show(reply with { Page = page, Visibility = Visibility.Private }),
            Outcome.Show { Reply: var reply } => new Outcome.Update(reply with { Page = page }),
            _ => outcome,
        };
    }
}

/// <summary>Posts a private reply for everybody in the channel, with the name of the member who shared it.</summary>
internal sealed class ShareAction(Lazy<CommandRunner> runner) : IAction
{
    public string Verb => ViewVerbs.Share;

    public Audience Audience => Audience.Members;

    public async ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        if (Views.ReadPage(request.Argument) is not ({ Verb: not (ViewVerbs.Page or ViewVerbs.Share) } view, var page))
        {
            return ViewVerbs.Stale;
        }

        var outcome = await runner.Value.RunAsync(request with { Verb = view.Verb, Argument = view.Argument }, cancellationToken).ConfigureAwait(false);
        return outcome is Outcome.Show { Reply: { Shareable: true } reply }
            ? new Outcome.Show(reply with
            {
                Page = page,
                Visibility = Visibility.Public,
                Footer = [.. reply.Footer, RichText.Of("Shared by ", new Span.User(request.Caller.UserId))],
            })
            : outcome;
    }
}

/// <summary>The verbs of the buttons that every reply may get.</summary>
public static class ViewVerbs
{
    /// <summary>Turns the page.</summary>
    public const string Page = "page";

    /// <summary>Posts for everybody.</summary>
    public const string Share = "share";

    internal static Reply Stale { get; } = Reply.Problem("That button is of an earlier version of this bot. Run the command again.");

    /// <summary>What a button that shows another page of a reply does.</summary>
    public static ActionRef ToPage(ActionRef view, int page) => new(Page, Views.Page(view, page));

    /// <summary>What a reply's Share button does.</summary>
    public static ActionRef ToShare(ActionRef view, int page) => new(Share, Views.Page(view, page));
}
