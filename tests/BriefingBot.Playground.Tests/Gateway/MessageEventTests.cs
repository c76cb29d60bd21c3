using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Gateway;

public sealed class MessageEventTests : PlaygroundTest
{
    [Fact]
    public async Task Only_messages_that_name_the_bot_direct_ones_and_its_own_have_content()
    {
        using var gateway = await Bot.ReadyAsync();
        var channel = await GeneralAsync();
        await Member.SayAsync(channel, "not for you");
        Assert.Equal("", await ContentAsync(gateway));
        await Member.SayAsync(channel, $"<@{Server.ApplicationId}> for you");
        Assert.EndsWith("for you", await ContentAsync(gateway), StringComparison.Ordinal);
        await Member.SayAsync(await Member.ChannelAsync("dm"), "direct");
        Assert.Equal("direct", await ContentAsync(gateway));
        await Bot.PostAsync($"channels/{channel}/messages", new JsonObject { ["content"] = "mine" });
        Assert.Equal("mine", await ContentAsync(gateway));
    }

    [Fact]
    public async Task Without_the_intents_there_are_no_message_events()
    {
        using var gateway = await Bot.ReadyAsync(intents: 1);
        await Member.SayAsync(await GeneralAsync(), "x");
        await Member.SayAsync(await Member.ChannelAsync("dm"), "x");
        await gateway.SendAsync(1, null);
        await gateway.NextAsync("ACK");
    }

    [Fact]
    public async Task A_hidden_channel_is_silent()
    {
        using var gateway = await Bot.ReadyAsync();
        var admin = As("admin");
        await admin.SayAsync(await admin.ChannelAsync("staff"), $"<@{Server.ApplicationId}>");
        await gateway.SendAsync(1, null);
        await gateway.NextAsync("ACK");
    }

    [Fact]
    public async Task Edits_deletions_and_threads_are_told()
    {
        using var gateway = await Bot.ReadyAsync();
        var channel = await GeneralAsync();
        var id = (await Bot.PostAsync($"channels/{channel}/messages", new JsonObject { ["content"] = "a" })).Body!["id"];
        await gateway.NextAsync("MESSAGE_CREATE");
        await Bot.SendAsync("PATCH", $"channels/{channel}/messages/{id}", new JsonObject { ["content"] = "b" });
        Assert.Equal("b", (string?)(await gateway.NextAsync("MESSAGE_UPDATE"))!["content"]);
        await Bot.PostAsync($"channels/{channel}/messages/{id}/threads", new JsonObject { ["name"] = "Talk" });
        Assert.Equal("Talk", (string?)(await gateway.NextAsync("THREAD_CREATE"))!["name"]);
        await gateway.NextAsync("MESSAGE_UPDATE");
        await Bot.SendAsync("DELETE", $"channels/{channel}/messages/{id}");
        Assert.Equal((string?)id, (string?)(await gateway.NextAsync("MESSAGE_DELETE"))!["id"]);
    }

    private static async Task<string> ContentAsync(GatewayClient gateway) => (string)(await gateway.NextAsync("MESSAGE_CREATE"))!["content"]!;
}
