using BriefingBot.Core.Briefings.Delivery;

namespace BriefingBot.CrashSuite;

/// <summary>The real sender, with a chance to die around a look at the history.</summary>
internal sealed class ProbedSender(IBriefingSender sender) : IBriefingSender
{
    public Task<SendResult> SendAsync(ulong channelId, string payload, CancellationToken cancellationToken) => sender.SendAsync(channelId, payload, cancellationToken);

    public async Task<SearchResult> FindAsync(ulong channelId, DateTimeOffset after, string mark, CancellationToken cancellationToken)
    {
        CrashPoint.Reach("before the history is read");
        var result = await sender.FindAsync(channelId, after, mark, cancellationToken);
        CrashPoint.Reach("after the history is read");
        return result;
    }

    public Task<SendResult> StartThreadAsync(ulong channelId, ulong messageId, string name, CancellationToken cancellationToken) => sender.StartThreadAsync(channelId, messageId, name, cancellationToken);

    public Task<SendResult> CrosspostAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken) => sender.CrosspostAsync(channelId, messageId, cancellationToken);

    public Task<SendResult> TellModeratorsAsync(ModeratorNotice notice, CancellationToken cancellationToken) => sender.TellModeratorsAsync(notice, cancellationToken);
}
