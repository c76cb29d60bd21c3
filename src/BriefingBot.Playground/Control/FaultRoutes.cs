using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.Rest;

namespace BriefingBot.Playground.Control;

/// <summary>Faults, and cuts that happen at once.</summary>
internal sealed class FaultRoutes(FaultSwitchboard faults, GatewayCuts cuts)
{
    public void AddTo(RouteTable routes)
    {
        routes.Add("GET", "/faults", ControlBudget.None, _ => RestReply.Ok(Current()));
        routes.Add("PUT", "/faults", ControlBudget.None, Set);
        routes.Add("DELETE", "/faults", ControlBudget.None, _ =>
        {
            faults.Clear();
            return RestReply.NoContent;
        });
        routes.Add("POST", "/gateway/drop", ControlBudget.None, _ => Done(cuts.Drop));
        routes.Add("POST", "/gateway/black-hole", ControlBudget.None, _ => Done(cuts.BlackHole));
        routes.Add("POST", "/gateway/reconnect", ControlBudget.None, _ => Done(cuts.RequestReconnect));
        routes.Add("POST", "/gateway/invalidate", ControlBudget.None, request => Done(() => cuts.InvalidateSessions(request.Flag("resumable"))));
        routes.Add("POST", "/gateway/close", ControlBudget.None, request => int.TryParse(request.Query.GetValueOrDefault("code"), Format.Invariant, out var code) && code is >= 1000 and <= 4999
            ? Done(() => cuts.Close(code))
            : throw new UserMistakeException("Name a close code, such as ?code=4000."));
    }

    private JsonNode Current() => JsonSerializer.SerializeToNode(
        new FaultSettings { Gateway = faults.Gateway, Rest = faults.Rest, NonceIgnored = faults.NonceIgnored, HistoryUnreadable = faults.HistoryUnreadable },
        FaultJson.Default.FaultSettings)!;

    private RestReply Set(RestRequest request)
    {
        FaultSettings settings;
        try
        {
            settings = request.Form.Deserialize(FaultJson.Default.FaultSettings)!;
        }
        catch (JsonException error)
        {
            throw new UserMistakeException(error.Message);
        }

        (faults.Gateway, faults.Rest) = (settings.Gateway, settings.Rest);
        (faults.NonceIgnored, faults.HistoryUnreadable) = (settings.NonceIgnored, settings.HistoryUnreadable);
        return RestReply.Ok(Current());
    }

    private static RestReply Done(Action action)
    {
        action();
        return RestReply.NoContent;
    }
}
