using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Rest;

/// <summary>A REST request as it came, and how it was answered.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Below <c>/api/v10</c>, without the query.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="Body">The JSON text; for a multipart form its <c>payload_json</c>.</param>
/// <param name="Headers">By name; the Authorization header is left out.</param>
/// <param name="Status">The HTTP status given; 0 when a fault broke the connection.</param>
/// <param name="Reply">The JSON text given, or empty.</param>
/// <param name="At">When it came.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    string Query,
    string Body,
    IReadOnlyDictionary<string, string> Headers,
    int Status,
    string Reply,
    DateTimeOffset At)
{
    internal JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["path"] = Path,
        ["query"] = Query,
        ["body"] = Body,
        ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        ["status"] = Status,
        ["reply"] = Reply,
        ["at"] = At.Wire(),
    };
}

/// <summary>The newest requests, and counts of all by status.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _newest = [];
    private readonly SortedDictionary<int, int> _byStatus = [];

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _byStatus[request.Status] = _byStatus.GetValueOrDefault(request.Status) + 1;
            _newest.Enqueue(request);
            if (_newest.Count > capacity)
            {
                _newest.Dequeue();
            }
        }
    }

    public IReadOnlyList<RecordedRequest> Newest()
    {
        lock (_gate)
        {
            return [.. _newest];
        }
    }

    public IReadOnlyDictionary<int, int> ByStatus()
    {
        lock (_gate)
        {
            return new Dictionary<int, int>(_byStatus);
        }
    }
}
