using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Knowledge.Sources;

/// <summary>What stands in a pack in place of a source's sentence.</summary>
public static class Fingerprint
{
    private const string Bullet = "- ";

    /// <summary><c>sha256:</c> and 64 hexadecimal digits of a sentence made plain; a bullet's "- " is taken off.</summary>
    public static string Of(string sentence)
    {
        var plain = PlainText.Of(sentence);
        plain = plain.StartsWith(Bullet, StringComparison.Ordinal) ? plain[Bullet.Length..].TrimStart() : plain;
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
