using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Sqlite.Facts;

/// <summary>The SHA-256 of a whole pack, from its content and its facts' hashes in order.</summary>
internal static class PackHash
{
    public static string Of(string content, IEnumerable<string> factHashes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(content));
        foreach (var factHash in factHashes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(factHash));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
