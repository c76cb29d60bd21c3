namespace BriefingBot.Core.Commands.Curation.Gaps;

/// <summary><c>/facts gaps</c>: what members asked in vain or found wrong, the most frequent first.</summary>
internal sealed class FactsGapsCommand(GapList list) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "facts gaps", "What members asked in vain, or found wrong or outdated", Audience.Admins, ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(list.Show(request.Caller));
}

/// <summary>Opens the form of the fact that would close a gap.</summary>
internal sealed class DraftGapAction(GapList list) : IAction
{
    public string Verb => GapList.Draft;

    public Audience Audience => Audience.Admins;

    public bool OpensForm => true;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken) => new(list.OpenForm(request));
}

/// <summary>Sets a gap aside.</summary>
internal sealed class SetGapAsideAction(GapList list) : IAction
{
    public string Verb => GapList.Aside;

    public Audience Audience => Audience.Admins;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken) => new(list.SetAside(request));
}
