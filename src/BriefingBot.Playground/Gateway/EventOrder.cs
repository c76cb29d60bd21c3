using BriefingBot.Playground.Faults;

namespace BriefingBot.Playground.Gateway;

/// <summary>Delivers events as they come, or twice, or swapped, as the faults say.</summary>
internal sealed class EventOrder(TimeProvider time, FaultSwitchboard faults)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private Action? _held;

    public void Pass(Action deliver)
    {
        var times = faults.Gateway.DuplicateEvents ? 2 : 1;
        Action delivery = times == 1 ? deliver : () =>
        {
            deliver();
            deliver();
        };

        lock (_gate)
        {
            if (faults.Gateway.ReorderEvents && _held is null)
            {
                _held = delivery;
                _ = ReleaseLaterAsync();
                return;
            }

            delivery();
            Release();
        }
    }

    private async Task ReleaseLaterAsync()
    {
        await Task.Delay(Patience, time).ConfigureAwait(false);
        lock (_gate)
        {
            Release();
        }
    }

    private void Release()
    {
        var held = _held;
        _held = null;
        held?.Invoke();
    }
}
