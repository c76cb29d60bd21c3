using BriefingBot.Core.Briefings.Delivery;

namespace BriefingBot.Briefings;

/// <summary>Runs the dispatcher as long as the host runs. It doesn't wait for the gateway: posting needs none.</summary>
internal sealed class BriefingService(BriefingDispatcher dispatcher) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => dispatcher.RunAsync(stoppingToken), CancellationToken.None);
}
