using System.Collections.Frozen;

namespace BriefingBot.Rendering;

/// <summary>The ids that Discord gave the registered commands, so that replies can name a command in a way that can be clicked.</summary>
internal sealed class CommandIds
{
    private volatile FrozenDictionary<string, ulong> _ids = FrozenDictionary<string, ulong>.Empty;

    /// <summary>Takes the ids by root name, after registration.</summary>
    public void Replace(IEnumerable<KeyValuePair<string, ulong>> ids) => _ids = ids.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The id of the command that a path belongs to; null before registration.</summary>
    public ulong? Find(string path)
    {
        var space = path.IndexOf(' ', StringComparison.Ordinal);
        return _ids.TryGetValue(space < 0 ? path : path[..space], out var id) ? id : null;
    }
}
