using BriefingBot.Discord.Diagnostics;

namespace BriefingBot.Discord.Tests.Diagnostics;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("POST https://discord.com/api/v10/interactions/12/aW50ZXJhY3Rpb246/callback failed", "POST https://discord.com/api/v10/interactions/12/[redacted]/callback failed")]
    [InlineData("webhooks/800/abc.def-ghi/messages/@original", "webhooks/800/[redacted]/messages/@original")]
    [InlineData("https://x/webhooks/800/abc?wait=true", "https://x/webhooks/800/[redacted]?wait=true")]
    [InlineData("Bot MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789 refused", "Bot [redacted] refused")]
    [InlineData("the token aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDpDQU5BUlk= was late", "the token [redacted] was late")]
    [InlineData("nothing secret 1.2.3", "nothing secret 1.2.3")]
    public void Tokens_are_taken_out_of_text(string text, string expected) => Assert.Equal(expected, Redaction.Clean(text));

    [Fact]
    public void A_known_secret_is_taken_out_wherever_it_stands() =>
        Assert.Equal("a[redacted]b", Redaction.Clean("ashort-tokenb", "short-token", null, ""));
}
