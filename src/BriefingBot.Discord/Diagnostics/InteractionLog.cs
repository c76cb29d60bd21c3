using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Diagnostics;

internal static partial class InteractionLog
{
    [LoggerMessage(1, LogLevel.Error, "Answering interaction {Interaction} failed")]
    public static partial void RunFailed(ILogger logger, Snowflake interaction, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Interaction {Interaction} was dropped unanswered: too many are waiting")]
    public static partial void Dropped(ILogger logger, Snowflake interaction);

    [LoggerMessage(3, LogLevel.Warning, "{Count} interactions were left unanswered at shutdown")]
    public static partial void LeftUnanswered(ILogger logger, int count);

    [LoggerMessage(4, LogLevel.Warning, "The store could not say whether interaction {Interaction} is new; it is answered")]
    public static partial void StoreFailed(ILogger logger, Snowflake interaction, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "Interaction {Interaction} got no answer: {Kind}")]
    public static partial void NoAnswer(ILogger logger, Snowflake interaction, InteractionFailureKind kind, Exception? exception);

    [LoggerMessage(6, LogLevel.Warning, "The callback {Type} of interaction {Interaction} failed: {Detail}")]
    public static partial void CallbackFailed(ILogger logger, Snowflake interaction, InteractionCallbackType type, string detail);

    [LoggerMessage(7, LogLevel.Warning, "A message in answer to interaction {Interaction} failed: {Detail}")]
    public static partial void FollowupFailed(ILogger logger, Snowflake interaction, string detail);

    [LoggerMessage(8, LogLevel.Error, "Interaction {Interaction} was deferred before its handler answered with {Type}, which must come first; its deferral must be Never")]
    public static partial void CameTooLate(ILogger logger, Snowflake interaction, InteractionCallbackType type);

    [LoggerMessage(9, LogLevel.Warning, "Message {Message} was not answered: too many are waiting")]
    public static partial void MessageDropped(ILogger logger, Snowflake message);

    [LoggerMessage(10, LogLevel.Error, "Answering message {Message} failed")]
    public static partial void MessageFailed(ILogger logger, Snowflake message, Exception exception);

    [LoggerMessage(11, LogLevel.Warning, "The answer to message {Message} failed: {Detail}")]
    public static partial void MessageAnswerFailed(ILogger logger, Snowflake message, string detail);

    [LoggerMessage(12, LogLevel.Error, "The answer to interaction {Interaction} was delivered, but what it said could not be noted")]
    public static partial void ReportFailed(ILogger logger, Snowflake interaction, Exception exception);
}
