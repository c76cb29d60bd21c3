namespace BriefingBot.Playground.Gateway;

/// <summary>Breaks that happen once, to every open connection. Safe from any thread.</summary>
public sealed class GatewayCuts
{
    private readonly GatewayHub _hub;

    internal GatewayCuts(GatewayHub hub) => _hub = hub;

    /// <summary>Cuts the sockets without a close code.</summary>
    public void Drop() => Each(connection => connection.Abort());

    /// <summary>Closes with a code, 1000 to 4999. 4007 and 4009 end the session too.</summary>
    public void Close(int code) => Each(connection =>
    {
        if (code is 4007 or 4009)
        {
            _hub.Forget(connection);
        }

        connection.Close(new GatewayClose(code, "Asked for"));
    });

    /// <summary>The sockets stand, but nothing passes any more; new connections work.</summary>
    public void BlackHole() => Each(connection => connection.Swallow());

    /// <summary>Sends op 7.</summary>
    public void RequestReconnect() => Each(connection => connection.Send(GatewayOp.Reconnect, null));

    /// <summary>Sends op 9; without <paramref name="resumable"/> the sessions are gone.</summary>
    public void InvalidateSessions(bool resumable) => Each(connection =>
    {
        if (!resumable)
        {
            _hub.Forget(connection);
        }

        connection.Send(GatewayOp.InvalidSession, resumable);
    });

    private void Each(Action<GatewayConnection> act)
    {
        foreach (var connection in _hub.Connections())
        {
            act(connection);
        }
    }
}
