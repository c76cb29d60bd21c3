using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BriefingBot.Core.Replies;

namespace BriefingBot.Sqlite.Replies;

/// <summary>Buttons' states in SQLite, under the beginning of their SHA-256.</summary>
internal sealed class ViewStateStore(Database database, WriteBehind writes, TimeProvider time) : IViewStateStore
{
    private const int TokenLength = 16;
    private const int LongestState = 64 * 1024;

    public string Save(string state, DateTimeOffset expiresAt)
    {
        if (state.Length > LongestState)
        {
            throw new ArgumentException($"a view's state has {state.Length} characters; at most {LongestState}", nameof(state));
        }

        // UTF-16 units rather than UTF-8: people paste broken characters, and those must come back as they were.
        var units = MemoryMarshal.AsBytes(state.AsSpan()).ToArray();
        var token = Base64Url.EncodeToString(SHA256.HashData(units))[..TokenLength];
        writes.Add(connection => connection.Execute(
            """
            INSERT INTO view_states (token, state, expires_at) VALUES ($token, $state, $expires)
            ON CONFLICT (token) DO UPDATE SET expires_at = max(expires_at, excluded.expires_at);
            """,
            ("$token", token),
            ("$state", units),
            ("$expires", expiresAt.ToUnixTimeSeconds())));
        return token;
    }

    public string? Find(string token)
    {
        writes.Flush();
        var units = (byte[]?)database.Read(connection => connection.Scalar(
            "SELECT state FROM view_states WHERE token = $token AND expires_at > $now;",
            ("$token", token),
            ("$now", time.GetUtcNow().ToUnixTimeSeconds())));
        return units is null ? null : new string(MemoryMarshal.Cast<byte, char>(units));
    }
}
