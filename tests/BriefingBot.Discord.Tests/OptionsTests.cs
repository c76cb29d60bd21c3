using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord.Tests;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<DiscordOptions>> Wrong => new()
    {
        { "Discord:Token", options => options.Token = "Bot abc" },
        { "Discord:ApiBaseUrl", options => options.ApiBaseUrl = "http://discord.com/api" },
        { "Discord:ApiBaseUrl", options => options.ApiBaseUrl = "" },
        { "Discord:ApiBaseUrl", options => options.ApiBaseUrl = "nonsense" },
        { "Discord:PublicKey", options => options.PublicKey = "abc" },
        { "Discord:PublicKey", options => options.Transport = DiscordTransport.Webhook },
        { "Discord:Transport", options => options.Transport = (DiscordTransport)9 },
        { "Discord:ShardCount", options => options.ShardCount = 0 },
        { "Discord:ShardCount", options => options.ShardIds = [0] },
        { "Discord:ShardIds", options => (options.ShardCount, options.ShardIds) = (2, [2]) },
        { "Discord:ShardIds", options => (options.ShardCount, options.ShardIds) = (2, [1, 1]) },
        { "Discord:StartPatience", options => options.StartPatience = -1 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_named_with_its_key_and_a_fix(string key, Action<DiscordOptions> configure)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(configure));

        Assert.Contains(failure.Failures, line => line.Contains(key, StringComparison.Ordinal) && line.TrimEnd().EndsWith('.'));
        Assert.DoesNotContain("Bot abc", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_is_fine() => Assert.Null(Read(_ => { }).Token);

    [Fact]
    public void Loopback_may_be_plain_http() => Assert.NotNull(Read(options => options.ApiBaseUrl = "http://127.0.0.1:5080/api/v10"));

    private static DiscordOptions Read(Action<DiscordOptions> configure)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IInteractionHandler>(new ScriptedHandler());
        using var provider = services.AddDiscordClient(options => options.Configure(configure)).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<DiscordOptions>>().Value;
    }
}
