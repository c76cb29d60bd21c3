using BriefingBot.Core.Briefings.Occurrences;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>What briefings write to the log.</summary>
internal static partial class BriefingLog
{
    [LoggerMessage(5001, LogLevel.Information, "Briefings look at the clock at least every {Interval}; time zone data: {ZoneData}")]
    public static partial void Started(this ILogger log, TimeSpan interval, string zoneData);

    [LoggerMessage(5002, LogLevel.Warning, "The store is held after a restore: no briefing is posted until 'briefingbot store release'")]
    public static partial void Held(this ILogger log);

    [LoggerMessage(5003, LogLevel.Error, "Briefings couldn't be planned; trying again")]
    public static partial void PlanningFailed(this ILogger log, Exception exception);

    [LoggerMessage(5004, LogLevel.Error, "Briefing {Key} failed; trying again later")]
    public static partial void DeliveryFailed(this ILogger log, OccurrenceKey key, Exception exception);

    [LoggerMessage(5005, LogLevel.Information, "Briefing {Key}, part {Part}: posted as message {MessageId}")]
    public static partial void PartSent(this ILogger log, OccurrenceKey key, int part, ulong messageId);

    [LoggerMessage(5006, LogLevel.Warning, "Briefing {Key} was refused: {Reason}")]
    public static partial void Refused(this ILogger log, OccurrenceKey key, string reason);

    [LoggerMessage(5007, LogLevel.Information, "Briefing {Key} is in another process's hands")]
    public static partial void LostClaim(this ILogger log, OccurrenceKey key);

    [LoggerMessage(5008, LogLevel.Warning, "Schedule {Schedule} names the time zone {TimeZone}, which this machine doesn't know")]
    public static partial void UnknownTimeZone(this ILogger log, string schedule, string timeZone);
}
