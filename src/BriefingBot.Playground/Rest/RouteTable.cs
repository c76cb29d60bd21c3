namespace BriefingBot.Playground.Rest;

internal delegate ValueTask<RestReply> RestHandler(RestRequest request, CancellationToken cancellationToken);

/// <param name="Template">Such as <c>/channels/{channel}/messages</c>; the values in braces reach the handler.</param>
/// <param name="NeedsToken">False where an interaction's token in the path is the key.</param>
internal sealed record Route(string Method, string Template, Budget Budget, bool NeedsToken, RestHandler Handle)
{
    private readonly string[] _segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        for (var index = 0; index < path.Length; index++)
        {
            if (_segments[index][0] == '{')
            {
                values[_segments[index][1..^1]] = Uri.UnescapeDataString(path[index]);
            }
            else if (_segments[index] != path[index])
            {
                return null;
            }
        }

        return values;
    }
}

/// <summary>Every route of the API, in the order in which they are tried.</summary>
internal sealed class RouteTable(Lock gate)
{
    private readonly List<Route> _routes = [];

    /// <summary>A handler that touches the world: it runs alone.</summary>
    public void Add(string method, string template, Budget budget, Func<RestRequest, RestReply> handle, bool needsToken = true) =>
        _routes.Add(new Route(method, template, budget, needsToken, (request, _) =>
        {
            lock (gate)
            {
                return new(handle(request));
            }
        }));

    /// <summary>A handler that waits for somebody else, and takes the lock itself where it needs it.</summary>
    public void AddAsync(string method, string template, Budget budget, RestHandler handle) =>
        _routes.Add(new Route(method, template, budget, NeedsToken: true, handle));

    /// <exception cref="ApiException">No such path (404), or not by this method (405).</exception>
    public (Route Route, Dictionary<string, string> Values) Find(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var known = false;
        foreach (var route in _routes)
        {
            if (route.Match(segments) is { } values)
            {
                if (route.Method == method)
                {
                    return (route, values);
                }

                known = true;
            }
        }

        throw new ApiException(known ? ApiError.MethodNotAllowed : ApiError.NotFound);
    }
}
