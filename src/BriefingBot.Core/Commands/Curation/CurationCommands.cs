using BriefingBot.Core.Commands.Asking;
using BriefingBot.Core.Commands.Curation.Facts;
using BriefingBot.Core.Commands.Curation.Gaps;
using BriefingBot.Core.Commands.Curation.Imports;
using BriefingBot.Core.Commands.Curation.Review;
using BriefingBot.Core.Commands.Curation.Settings;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Core.Commands.Curation;

/// <summary>
/// Registers what admins do. Needs a store (<see cref="ICurationStore"/> and its neighbours) and, in the host, an
/// <see cref="ICurationOutlet"/>, an <see cref="BriefingBot.Core.Curation.Imports.IAttachmentFetcher"/> and an
/// <see cref="BriefingBot.Core.Curation.Imports.IPackFormat"/>.
/// </summary>
public static class CurationCommands
{
    /// <summary>Adds the commands in the order in which help lists them, their actions and what they work with.</summary>
    public static IServiceCollection AddCuration(this IServiceCollection services)
    {
        services.AddSingleton<ICommand, FactAddCommand>();
        services.AddSingleton<ICommand, FactEditCommand>();
        services.AddSingleton<ICommand, FactRetireCommand>();
        services.AddSingleton<ICommand, FactRestoreCommand>();
        services.AddSingleton<ICommand, FactDisputeCommand>();
        services.AddSingleton<ICommand, FactHistoryCommand>();
        services.AddSingleton<ICommand, FactShowCommand>();
        services.AddSingleton<ICommand, FactsImportCommand>();
        services.AddSingleton<ICommand, FactsExportCommand>();
        services.AddSingleton<ICommand, FactsGapsCommand>();
        services.AddSingleton<ICommand, FactsReviewCommand>();
        services.AddSingleton<ICommand, SettingsCommand>();

        services.AddSingleton<IAction, FactMainFormAction>();
        services.AddSingleton<IAction, FactMoreFormAction>();
        services.AddSingleton<IAction, OpenMainFormAction>();
        services.AddSingleton<IAction, OpenMoreFormAction>();
        services.AddSingleton<IAction, EditViewAction>();
        services.AddSingleton<IAction, SaveAction>();
        services.AddSingleton<IAction, ShelveAction>();
        services.AddSingleton<IAction, ReplaceAction>();
        services.AddSingleton<IAction, CancelEditAction>();
        services.AddSingleton<IAction, RevertAction>();
        services.AddSingleton<IAction, CorrectPostsAction>();
        services.AddSingleton<IAction, SaveImportAction>();
        services.AddSingleton<IAction, CompareImportAction>();
        services.AddSingleton<IAction, ImportViewAction>();
        services.AddSingleton<IAction, CancelImportAction>();
        services.AddSingleton<IAction, OpenReviewAction>();
        services.AddSingleton<IAction, ReviewViewAction>();
        services.AddSingleton<IAction, ApproveAction>();
        services.AddSingleton<IAction, ReplaceReviewedAction>();
        services.AddSingleton<IAction, DismissAction>();
        services.AddSingleton<IAction, DraftGapAction>();
        services.AddSingleton<IAction, SetGapAsideAction>();
        services.AddSingleton<IAction, TellMeAction>();

        services.AddSingleton<Curator>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<FactUses>();
        services.AddSingleton<EditReader>();
        services.AddSingleton<GapRecorder>();
        services.AddSingleton<QuestionPace>();
        services.AddSingleton<EditPreview>();
        services.AddSingleton<EditSaver>();
        services.AddSingleton<SaveReplies>();
        services.AddSingleton<ReviewCard>();
        services.AddSingleton<ReviewSaver>();
        services.AddSingleton<GapList>();
        services.AddSingleton<OutdatedPosts>();
        services.AddSingleton(provider => new LatePosts(
            provider.GetRequiredService<CurrentKnowledge>(), provider.GetRequiredService<OutdatedPosts>(), provider.GetRequiredService<ICorrectionQueue>()));
        services.AddSingleton<CorrectionDispatcher>();
        services.AddSingleton<CurationErrands>();
        services.AddHostedService<CurationService>();
        return services;
    }
}
