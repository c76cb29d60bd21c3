using System.Buffers;
using System.Text;
using NSec.Cryptography;

namespace BriefingBot.Discord.Webhook;

/// <summary>Checks that a post comes from Discord: Ed25519 over the timestamp and the body as it was sent.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/overview#validating-security-request-headers"/>
internal sealed class SignatureVerifier(string publicKeyHex)
{
    private static readonly SignatureAlgorithm Ed25519 = SignatureAlgorithm.Ed25519;

    private readonly PublicKey _key = PublicKey.Import(Ed25519, Convert.FromHexString(publicKeyHex), KeyBlobFormat.RawPublicKey);

    /// <param name="signatureHex">Header <c>X-Signature-Ed25519</c>: 128 hex digits.</param>
    /// <param name="timestamp">Header <c>X-Signature-Timestamp</c>, as it stands.</param>
    /// <param name="body">The body's bytes.</param>
    public bool IsValid(string? signatureHex, string? timestamp, ReadOnlySpan<byte> body)
    {
        if (timestamp is not { Length: > 0 and <= 20 }) return false;
        var signed = new byte[Encoding.UTF8.GetByteCount(timestamp) + body.Length];
        body.CopyTo(signed.AsSpan(Encoding.UTF8.GetBytes(timestamp, signed)));
        return IsValid(signatureHex, signed);
    }

    internal bool IsValid(string? signatureHex, ReadOnlySpan<byte> signed)
    {
        if (signatureHex is not { Length: 128 }) return false;
        Span<byte> signature = stackalloc byte[64];
        return Convert.FromHexString(signatureHex, signature, out _, out _) == OperationStatus.Done
            && Ed25519.Verify(_key, signed, signature);
    }
}
