using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>A text that somebody wrote to the bot, in a mention or a direct message, asked as <c>/ask</c> would ask it.</summary>
public static class AskRequest
{
    /// <summary>The command's path.</summary>
    public const string Name = AskCommand.Path;

    /// <summary>The request for a text.</summary>
    public static CommandRequest For(string question, Caller caller, KnowledgeSnapshot knowledge) =>
        new(AskCommand.Path, OptionValues.Of((AskCommand.QuestionName, question)), caller, knowledge);
}
