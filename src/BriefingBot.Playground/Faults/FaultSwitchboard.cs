namespace BriefingBot.Playground.Faults;

/// <summary>
/// Turns faults on and off while the server runs. Safe from any thread. Out of process the same is at
/// <c>/playground/faults</c>.
/// </summary>
public sealed class FaultSwitchboard
{
    private readonly Lock _gate = new();
    private List<ActiveRestFault> _rest = [];
    private GatewayFaults _gateway = new();

    /// <summary>What goes wrong on the gateway.</summary>
    public GatewayFaults Gateway
    {
        get
        {
            lock (_gate)
            {
                return _gateway;
            }
        }

        set
        {
            lock (_gate)
            {
                _gateway = value;
            }

            GatewayChanged?.Invoke();
        }
    }

    /// <summary>What goes wrong with REST requests; the first match strikes.</summary>
    public IReadOnlyList<RestFault> Rest
    {
        get
        {
            lock (_gate)
            {
                return [.. _rest.Select(active => active.Fault)];
            }
        }

        set
        {
            lock (_gate)
            {
                _rest = [.. value.Select(fault => new ActiveRestFault(fault))];
            }
        }
    }

    /// <summary><c>enforce_nonce</c> is ignored: a message is made each time.</summary>
    public bool NonceIgnored { get; set; }

    /// <summary>Reading a channel's messages gives an empty list, as without READ_MESSAGE_HISTORY.</summary>
    public bool HistoryUnreadable { get; set; }

    internal event Action? GatewayChanged;

    /// <summary>Everything works again.</summary>
    public void Clear()
    {
        Gateway = new GatewayFaults();
        Rest = [];
        NonceIgnored = false;
        HistoryUnreadable = false;
    }

    internal RestFault? Strike(string method, string path)
    {
        lock (_gate)
        {
            return _rest.Find(active => active.Strikes(method, path))?.Fault;
        }
    }

    /// <summary>Whether this connection is to be cut here; counts down.</summary>
    internal bool CutsHandshake(HandshakePoint point)
    {
        lock (_gate)
        {
            if (_gateway.DropAt != point || _gateway.HandshakeDrops <= 0)
            {
                return false;
            }

            _gateway = _gateway with { HandshakeDrops = _gateway.HandshakeDrops - 1 };
            return true;
        }
    }

    private sealed class ActiveRestFault(RestFault fault)
    {
        private int _matched;
        private int _struck;

        public RestFault Fault { get; } = fault;

        public bool Strikes(string method, string path)
        {
            if ((Fault.Method is { } wanted && wanted != method)
                || (Fault.Path is { } part && !path.Contains(part, StringComparison.Ordinal))
                || _struck >= Fault.Times
                || ++_matched % Math.Max(1, Fault.Every) != 0)
            {
                return false;
            }

            _struck++;
            return true;
        }
    }
}
