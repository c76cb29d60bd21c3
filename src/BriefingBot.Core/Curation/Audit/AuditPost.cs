using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Curation.Audit;

/// <summary>An audit entry as the audit channel sees it. Its hash stands there too, where the bot can't change it unseen.</summary>
internal static class AuditPost
{
    public static Reply For(AuditEntry entry) => new()
    {
        Title = $"{ReadingOptions.Fit(entry.Subject, 150)}: {entry.Action}",
        Blocks =
        [
            new Block.Paragraph(entry.Actor == 0
                ? RichText.Of("By the bot, ", new Span.Moment(entry.At))
                : RichText.Of("By ", new Span.User(entry.Actor), ", ", new Span.Moment(entry.At))),
            .. entry.Detail.Length == 0 ? (Block[])[] : [new Block.Paragraph(ReadingOptions.Fit(entry.Detail, 1_000))],
        ],
        Footer = [$"Audit log, entry {entry.Number} · {entry.Hash}"],
    };
}
