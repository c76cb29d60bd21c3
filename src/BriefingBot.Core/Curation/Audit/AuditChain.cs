using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Core.Curation.Json;

namespace BriefingBot.Core.Curation.Audit;

/// <summary>The arithmetic of the audit log: how an entry follows another, and whether a log still is what was written.</summary>
public static class AuditChain
{
    /// <summary>What the first entry has in place of an earlier hash.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The entry that follows another.</summary>
    /// <param name="draft">What it says.</param>
    /// <param name="last">The server's last entry; null when it has none.</param>
    /// <param name="at">When it is written; kept to the millisecond.</param>
    /// <param name="revisions">The revisions that it stands for.</param>
    public static AuditEntry Next(AuditDraft draft, AuditEntry? last, DateTimeOffset at, ImmutableArray<Revision> revisions = default)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var entry = new AuditEntry(
            draft.GuildId,
            (last?.Number ?? 0) + 1,
            moment,
            draft.Actor,
            draft.Action,
            draft.Subject,
            draft.Detail,
            revisions.IsDefaultOrEmpty ? "" : DigestOf(revisions),
            last?.Hash ?? Beginning,
            "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>The digest of revisions, in their order.</summary>
    public static string DigestOf(ImmutableArray<Revision> revisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var revision in revisions)
        {
            Add(hash, revision.GuildId);
            Add(hash, revision.Key.ToString());
            Add(hash, (ulong)revision.Number);
            Add(hash, revision.Kind.ToString());
            Add(hash, revision.Editor);
            Add(hash, revision.Approver ?? 0);
            Add(hash, (ulong)revision.At.ToUnixTimeMilliseconds());
            Add(hash, revision.Reason);
            Add(hash, revision.Before is null ? "" : CurationJson.Write(revision.Before));
            Add(hash, CurationJson.Write(revision.After));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What is wrong with a server's log, or null. The log is given whole, in order.</summary>
    public static string? Verify(IEnumerable<AuditEntry> log)
    {
        AuditEntry? last = null;
        foreach (var entry in log)
        {
            if (entry.Number != (last?.Number ?? 0) + 1)
            {
                return $"entry {(last?.Number ?? 0) + 1} of server {entry.GuildId} is missing";
            }

            if (entry.Previous != (last?.Hash ?? Beginning) || entry.Hash != HashOf(entry))
            {
                return $"entry {entry.Number} of server {entry.GuildId} isn't what was written";
            }

            last = entry;
        }

        return null;
    }

    private static string HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, entry.GuildId);
        Add(hash, (ulong)entry.Number);
        Add(hash, (ulong)entry.At.ToUnixTimeMilliseconds());
        Add(hash, entry.Actor);
        Add(hash, entry.Action);
        Add(hash, entry.Subject);
        Add(hash, entry.Detail);
        Add(hash, entry.Digest);
        Add(hash, entry.Previous);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Lengths stand before texts, so no two entries share the hashed bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, (ulong)bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, ulong number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
