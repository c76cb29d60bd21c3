using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Asking;
using BriefingBot.Core.Commands.Briefings;
using BriefingBot.Core.Commands.Checking;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Commands.Receipts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefingBot.Core.Commands;

/// <summary>Registers the catalogue: a new command is one class and one line here.</summary>
public static class CommandsRegistration
{
    /// <summary>Adds all commands and actions, in the order in which help lists them.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<ICommand, AskCommand>();
        services.AddSingleton<ICommand, SummaryCommand>();
        services.AddSingleton<ICommand, TimelineCommand>();
        services.AddSingleton<ICommand, QuoteCommand>();
        services.AddSingleton<ICommand, WhoCommand>();
        services.AddSingleton<ICommand, ExplainCommand>();
        services.AddSingleton<ICommand, TopicsCommand>();
        services.AddSingleton<ICommand, SourcesCommand>();
        services.AddSingleton<ICommand, HelpCommand>();
        services.AddSingleton<ICommand, AboutCommand>();
        services.AddSingleton<ICommand, PrivacyCommand>();
        services.AddSingleton<ICommand, CheckCommand>();

        services.AddSingleton<IAction, RunViewAction>();
        services.AddSingleton<IAction, PageAction>();
        services.AddSingleton<IAction, ShareAction>();
        services.AddSingleton<IAction, FactAction>();
        services.AddSingleton<IAction, EvidenceAction>();
        services.AddSingleton<IAction, RelatedAction>();
        services.AddSingleton<IAction, HelpfulAction>();
        services.AddSingleton<IAction, WrongAction>();
        services.TryAddSingleton<IFeedbackLog, NoFeedbackLog>();

        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<CommandRunner>();

        // Help reads the catalogue that it stands in, and views run commands through the runner that runs them.
        services.AddSingleton(provider => new Lazy<CommandCatalog>(provider.GetRequiredService<CommandCatalog>));
        services.AddSingleton(provider => new Lazy<CommandRunner>(provider.GetRequiredService<CommandRunner>));
        return services;
    }

    /// <summary>Adds what needs a ledger and receipts: the commands for moderators, and a post's receipt.</summary>
    internal static IServiceCollection AddBriefingCommands(this IServiceCollection services)
    {
        services.AddSingleton<ICommand, BriefingPreviewCommand>();
        services.AddSingleton<ICommand, BriefingPostCommand>();
        services.AddSingleton<ICommand, BriefingScheduleCommand>();
        services.AddSingleton<ICommand, BriefingListCommand>();
        services.AddSingleton<ICommand, BriefingPauseCommand>();
        services.AddSingleton<ICommand, BriefingResumeCommand>();
        services.AddSingleton<ICommand, BriefingRemoveCommand>();
        services.AddSingleton<ICommand, BriefingHistoryCommand>();
        services.AddSingleton<ICommand, BriefingResolveCommand>();
        services.AddSingleton<ICommand, WhyCommand>();
        return services;
    }
}
