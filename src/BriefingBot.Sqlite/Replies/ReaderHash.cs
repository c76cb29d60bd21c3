using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Replies;

/// <summary>Readers as hashes, whose key never leaves the store.</summary>
internal static class ReaderHash
{
    private const string KeyName = "feedback_key";

    /// <summary>The same 32 digits for the same reader in the same matter; other matters give other ones.</summary>
    public static string Of(SqliteConnection connection, ulong userId, string matter = "")
    {
        var key = (string?)connection.Scalar("SELECT value FROM store WHERE key = $key;", ("$key", KeyName));
        if (key is null)
        {
            key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            connection.Execute("INSERT INTO store (key, value) VALUES ($key, $value);", ("$key", KeyName), ("$value", key));
        }

        Span<byte> id = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(id, userId);
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), (byte[])[.. id, .. Encoding.UTF8.GetBytes(matter)]))[..32];
    }
}
