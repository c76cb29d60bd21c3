using System.Text.RegularExpressions;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Asking;
using BriefingBot.Core.Facts;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Model;
using BriefingBot.Rendering;
using Permissions = BriefingBot.Core.Commands.Permissions;

namespace BriefingBot.Interactions;

/// <summary>Answers mentions and direct messages as <c>/ask</c> would; everybody in the channel sees the answer.</summary>
internal sealed partial class MessageHandler(CommandRunner runner, CurrentKnowledge knowledge, ReplyRenderer replies, Receipts receipts) : IMessageHandler
{
    /// <inheritdoc/>
    public async Task<MessageAnswer?> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        var question = Mention.Replace(message.Content, " ").Trim();
        var caller = new Caller(
            message.Author?.Id.Value ?? 0, message.GuildId?.Value, message.ChannelId.Value, Permissions.None, [.. (message.Member?.Roles ?? []).Select(role => role.Value)]);
        var request = AskRequest.For(question, caller, knowledge.For(caller.GuildId));
        if (await runner.RunAsync(request, cancellationToken).ConfigureAwait(false) is not Outcome.Show { Reply: var reply })
        {
            return null;
        }

        var rendered = replies.Render(reply);
        return new MessageAnswer(rendered.Body, id => receipts.Record(caller, AskRequest.Name, rendered.Facts, request.Knowledge, id));
    }

    [GeneratedRegex("<@[!&]?[0-9]{1,20}>", RegexOptions.NonBacktracking)]
    private static partial Regex Mention { get; }
}
