using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests;

public sealed class ConversationTests : PlaygroundTest
{
    [Fact]
    public async Task A_slash_command_reaches_the_bot_and_its_answer_reaches_the_user()
    {
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", SampleCommands.Ask());
        using var gateway = await Bot.ReadyAsync();
        var channel = await GeneralAsync();

        var asking = Member.CommandAsync(channel, "ask", new JsonObject { ["question"] = "Why?" });
        var interaction = (await gateway.NextAsync("INTERACTION_CREATE"))!;
        var reply = await Bot.RespondAsync(interaction, 4, new JsonObject { ["content"] = "Because.", ["flags"] = 64 });
        var outcome = await asking;

        Assert.Equal(204, reply.Status);
        Assert.Equal("Why?", (string?)interaction["data"]!["options"]![0]!["value"]);
        Assert.Equal("Because.", (string?)outcome["message"]!["content"]);
        Assert.Single((await Member.MessagesAsync(channel)).AsArray());
        Assert.Empty((await As("admin").MessagesAsync(channel)).AsArray());
    }
}
