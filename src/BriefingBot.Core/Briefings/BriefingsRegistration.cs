using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Briefings;
using BriefingBot.Core.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefingBot.Core.Briefings;

/// <summary>Registers briefings. The host adds the ledger, the sender, the renderer and what runs the dispatcher.</summary>
public static class BriefingsRegistration
{
    /// <summary>Adds the dispatcher, the commands for moderators and <c>Why this?</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">How briefings are delivered; null for the usual.</param>
    public static IServiceCollection AddBriefings(this IServiceCollection services, BriefingOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new BriefingOptions());
        services.AddSingleton<BriefingSignal>();
        services.AddSingleton(provider => new BriefingDesk(
            provider.GetRequiredService<IBriefingLedger>,
            provider.GetRequiredService<BriefingSignal>(),
            provider.GetRequiredService<BriefingOptions>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Lazy<IReceiptLog>(provider.GetRequiredService<IReceiptLog>));
        services.AddSingleton<BriefingDispatcher>();
        return services.AddBriefingCommands();
    }
}
