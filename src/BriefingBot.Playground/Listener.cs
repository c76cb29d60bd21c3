using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Playground;

/// <summary>Finds the address to listen on: loopback, and the next free port when one is taken.</summary>
internal static partial class Listener
{
    private const int Tries = 20;

    /// <exception cref="PlaygroundStartException">The address isn't http on loopback, or no port is free.</exception>
    public static Socket Bind(string url, ILogger log)
    {
        var wanted = Parse(url);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var port = wanted.Port == 0 ? 0 : wanted.Port + attempt;
            var socket = new Socket(wanted.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(wanted.Address, port));
                if (attempt > 0)
                {
                    LogPortTaken(log, wanted.Port, port);
                }

                return socket;
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.AddressAlreadyInUse && port < IPEndPoint.MaxPort)
            {
                socket.Dispose();
            }
            catch (SocketException error)
            {
                socket.Dispose();
                throw new PlaygroundStartException($"The playground cannot listen on {url}: {error.Message}. Set Playground:Url to another loopback address.");
            }
        }

        throw new PlaygroundStartException($"The ports {wanted.Port} to {wanted.Port + Tries - 1} are all in use. Set Playground:Url to a free one.");
    }

    private static IPEndPoint Parse(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback && parsed.PathAndQuery == "/")
        {
            var address = IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var literal) ? literal : IPAddress.Loopback;
            return new IPEndPoint(address, parsed.Port);
        }

        throw new PlaygroundStartException($"The playground only listens on this machine: Playground:Url is \"{url}\", but must be http on a loopback address, such as http://127.0.0.1:5080.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Port {Wanted} is in use, so the playground listens on {Port} instead.")]
    private static partial void LogPortTaken(ILogger log, int wanted, int port);
}

/// <summary>The playground can't start; the message is one line that names the setting and the fix.</summary>
public sealed class PlaygroundStartException(string message) : Exception(message);
