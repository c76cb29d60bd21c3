using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Diagnostics;

internal static partial class WebhookLog
{
    [LoggerMessage(201, LogLevel.Debug, "A post with a wrong signature or an old timestamp was refused; Discord sends such on purpose")]
    public static partial void Refused(ILogger logger);

    [LoggerMessage(202, LogLevel.Warning, "The response to interaction {Interaction} could not be written; it goes by REST")]
    public static partial void NotWritten(ILogger logger, Snowflake interaction);

    [LoggerMessage(203, LogLevel.Information, "Taking interactions in by webhook, application {Application}")]
    public static partial void Open(ILogger logger, Snowflake application);
}
