using System.Collections.Immutable;
using BriefingBot.Core.Curation;

namespace BriefingBot.Core.Facts;

/// <summary>The snapshots in service, swapped atomically; a reader keeps the one that it took.</summary>
public sealed class CurrentKnowledge
{
    private volatile KnowledgeSnapshot _base = KnowledgeSnapshot.Empty;
    private ImmutableDictionary<ulong, Layered> _servers = ImmutableDictionary<ulong, Layered>.Empty;

    /// <summary>What direct messages and user installs see.</summary>
    public KnowledgeSnapshot Base => _base;

    /// <summary>What a server sees: base, with the server's overlay on top once it has one.</summary>
    /// <param name="guildId">The server's id as the interaction gave it; null outside servers.</param>
    public KnowledgeSnapshot For(ulong? guildId)
    {
        var @base = _base;
        if (guildId is not { } id || !Volatile.Read(ref _servers).TryGetValue(id, out var layered))
        {
            return @base;
        }

        if (layered.Base != @base)
        {
            // Base has changed since this server was last asked for. Whoever else rebuilds it makes the same.
            var rebuilt = Layered.Of(@base, layered.Overlay);
            ImmutableInterlocked.TryUpdate(ref _servers, id, rebuilt, layered);
            layered = rebuilt;
        }

        return layered.Snapshot;
    }

    /// <summary>What a server has put over base; empty for one that changed nothing.</summary>
    public Overlay OverlayOf(ulong guildId) =>
        Volatile.Read(ref _servers).TryGetValue(guildId, out var layered) ? layered.Overlay : new Overlay(guildId);

    /// <summary>Puts a new base layer in service.</summary>
    public void Replace(KnowledgeSnapshot snapshot) => _base = snapshot;

    /// <summary>Puts a server's new overlay in service.</summary>
    public void Replace(Overlay overlay)
    {
        var layered = Layered.Of(_base, overlay);
        ImmutableInterlocked.AddOrUpdate(ref _servers, overlay.GuildId, layered, (_, _) => layered);
    }

    private sealed record Layered(KnowledgeSnapshot Base, Overlay Overlay, KnowledgeSnapshot Snapshot)
    {
        public static Layered Of(KnowledgeSnapshot @base, Overlay overlay) => new(@base, overlay, OverlaySnapshot.Build(@base, overlay));
    }
}
