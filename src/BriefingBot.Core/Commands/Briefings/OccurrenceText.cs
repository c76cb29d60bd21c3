using System.Globalization;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>How occurrences are said.</summary>
internal static class OccurrenceText
{
    /// <summary>One line: date, state, link and reason.</summary>
    public static RichText Line(Occurrence occurrence)
    {
        var spans = new List<Span> { new Span.Strong(Day(occurrence)), $" · {Words(occurrence)}" };
        if (Link(occurrence) is { } link)
        {
            spans.AddRange([" · ", link]);
        }

        var facts = occurrence.Parts.Sum(part => part.Facts.Length);
        if (occurrence.State == OccurrenceState.Sent && facts > 0)
        {
            spans.Add($" · {Plural.Of(facts, "fact")}");
        }

        if (occurrence.PostedBy is { } by)
        {
            spans.AddRange([" · by ", new Span.User(by)]);
        }

        if (occurrence.Reason is { } reason)
        {
            spans.Add($" · {reason}");
        }

        return RichText.Of([.. spans]);
    }

    /// <summary>The state in words.</summary>
    public static string Words(Occurrence occurrence) => occurrence.State switch
    {
        OccurrenceState.Due => "due",
        OccurrenceState.Claimed => "being written",
        OccurrenceState.Sending => occurrence.Failures > 0 ? "trying again" : "being posted",
        OccurrenceState.Sent => IsLate(occurrence) ? "posted late" : "posted",
        OccurrenceState.Unknown => "finding out whether it is there",
        OccurrenceState.Failed => "failed",
        OccurrenceState.Missed => "missed",
        OccurrenceState.Review => "waiting for a moderator's decision",
        _ => "left out: nothing new",
    };

    /// <summary>The local date: "3 June 2026".</summary>
    public static string Day(Occurrence occurrence) => occurrence.Key.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A link to its first message; null if there is none.</summary>
    public static Span.MessageLink? Link(Occurrence occurrence) => occurrence.Parts.FirstOrDefault(part => part.MessageId is not null) is { MessageId: { } message } part
        ? new Span.MessageLink("read it", occurrence.GuildId, part.ChannelId ?? occurrence.ChannelId, message)
        : null;

    private static bool IsLate(Occurrence occurrence) =>
        occurrence.PostedBy is null && occurrence.Parts.FirstOrDefault()?.SentAt - occurrence.DueAt > TimeSpan.FromMinutes(5);
}
