using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Core.Briefings.Occurrences;

/// <summary>By what a part is recognised: always the same for a schedule, local date, part and channel.</summary>
/// <param name="Nonce">24 characters, base64url.</param>
/// <param name="Mark">Ten letters and digits, visible in the message's last line.</param>
public readonly record struct PartIdentity(string Nonce, string Mark)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The identity of a part.</summary>
    /// <param name="key">Schedule and local date.</param>
    /// <param name="part">Its place, from 0.</param>
    /// <param name="channelId">The schedule's channel, also for parts that go to a thread in it.</param>
    public static PartIdentity Of(OccurrenceKey key, int part, ulong channelId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key.Schedule}\n{key.Date:yyyy-MM-dd}\n{part}\n{channelId}")));
        return new PartIdentity(Base64Url.EncodeToString(hash)[..24], string.Create(10, hash, static (mark, hash) =>
        {
            // Taken from the end, as the nonce takes the beginning.
            for (var i = 0; i < mark.Length; i++)
            {
                mark[i] = Alphabet[hash[^(i + 1)] & 31];
            }
        }));
    }
}
