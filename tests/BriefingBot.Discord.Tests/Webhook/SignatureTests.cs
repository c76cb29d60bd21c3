using BriefingBot.Discord.Webhook;

namespace BriefingBot.Discord.Tests.Webhook;

/// <summary>The Ed25519 vectors of RFC 8032, section 7.1, and every bit of them turned.</summary>
public sealed class SignatureTests
{
    public static TheoryData<string, string, string> Vectors => new()
    {
        {
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
        {
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_true_signature_is_accepted(string key, string message, string signature) =>
        Assert.True(new SignatureVerifier(key).IsValid(signature, Convert.FromHexString(message)));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_signature_with_any_bit_turned_is_refused(string key, string message, string signature)
    {
        var verifier = new SignatureVerifier(key);
        for (var bit = 0; bit < 512; bit++)
        {
            var bytes = Convert.FromHexString(signature);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(verifier.IsValid(Convert.ToHexStringLower(bytes), Convert.FromHexString(message)), $"bit {bit}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c")]
    [InlineData("x2a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    public void Anything_else_than_128_hex_digits_is_refused(string? signature) =>
        Assert.False(new SignatureVerifier("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c").IsValid(signature, [0x72]));

    [Fact]
    public void What_is_signed_is_the_timestamp_and_then_the_body() =>
        Assert.True(new SignatureVerifier("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c").IsValid(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00", "r", []));
}
