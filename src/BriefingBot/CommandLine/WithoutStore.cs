using System.Reflection;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.CommandLine;

/// <summary>Lets a terminal list every command though it has neither a store nor Discord: what a command would need is there, and refuses to be used.</summary>
internal static class WithoutStore
{
    private static readonly Type[] Boundaries =
    [
        typeof(ICurationStore), typeof(IAuditLog), typeof(IDraftStore), typeof(IGapLog), typeof(ICorrectionQueue), typeof(IGuildSettingsStore),
        typeof(IReceiptLog), typeof(IBriefingLedger), typeof(ICurationOutlet), typeof(IAttachmentFetcher), typeof(IPackFormat),
    ];

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddWithoutStore(this IServiceCollection services)
    {
        services.AddSingleton<CurrentKnowledge>();
        foreach (var boundary in Boundaries)
        {
            services.AddSingleton(boundary, _ => DispatchProxy.Create(boundary, typeof(Absent)));
        }

        return services;
    }

    /// <summary>Stands in for a boundary.</summary>
    internal class Absent : DispatchProxy
    {
        /// <inheritdoc/>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            throw new InvalidOperationException($"{targetMethod?.DeclaringType?.Name} needs a store or Discord, and a terminal has neither.");
    }
}
