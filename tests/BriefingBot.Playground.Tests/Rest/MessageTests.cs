using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Rest;

public sealed class MessageTests : PlaygroundTest
{
    [Fact]
    public async Task The_same_nonce_makes_one_message()
    {
        var first = await SayAsync("x", nonce: "n1");
        var again = await SayAsync("x", nonce: "n1");
        var other = await SayAsync("x", nonce: "n2");
        Assert.Equal((string?)first.Body!["id"], (string?)again.Body!["id"]);
        Assert.NotEqual((string?)first.Body["id"], (string?)other.Body!["id"]);
    }

    [Fact]
    public async Task A_nonce_is_forgotten_after_a_few_minutes()
    {
        var first = await SayAsync("x", nonce: "n1");
        Time.Advance(TimeSpan.FromMinutes(3));
        Assert.NotEqual((string?)first.Body!["id"], (string?)(await SayAsync("x", nonce: "n1")).Body!["id"]);
    }

    [Fact]
    public async Task A_nonce_of_a_deleted_message_is_10008()
    {
        var first = await SayAsync("x", nonce: "n1");
        await Bot.SendAsync("DELETE", $"channels/{await GeneralAsync()}/messages/{first.Body!["id"]}");
        Assert.Equal((404, 10008), Code(await SayAsync("x", nonce: "n1")));
    }

    [Theory]
    [InlineData("read-only", 50013)]
    [InlineData("staff", 50001)]
    public async Task A_channel_without_the_permission_refuses(string name, int code)
    {
        var channel = await As("admin").ChannelAsync(name);
        Assert.Equal((403, code), Code(await Bot.PostAsync($"channels/{channel}/messages", new JsonObject { ["content"] = "x" })));
    }

    [Fact]
    public async Task Messages_are_listed_newest_first_and_by_their_ids()
    {
        var channel = await GeneralAsync();
        var ids = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            ids.Add((string)(await Member.SayAsync(channel, $"{n}"))["id"]!);
        }

        Assert.Equal(["4", "3"], await ContentsAsync("?limit=2"));
        Assert.Equal(["1", "0"], await ContentsAsync($"?before={ids[2]}"));
        Assert.Equal(["4", "3"], await ContentsAsync($"?after={ids[2]}"));
        Assert.Equal(["3", "2", "1"], await ContentsAsync($"?around={ids[2]}&limit=3"));
        Assert.Equal(["limit: NUMBER_TYPE_MAX"], (await Bot.GetAsync($"channels/{channel}/messages?limit=101")).Errors);

        async Task<string[]> ContentsAsync(string query) =>
            [.. (await Bot.GetAsync($"channels/{channel}/messages{query}")).Body!.AsArray().Select(message => (string)message!["content"]!)];
    }

    [Fact]
    public async Task Without_the_permission_to_read_history_the_list_is_empty()
    {
        var channel = await GeneralAsync();
        await Member.SayAsync(channel, "x");
        using var set = await Member.SendAsync(HttpMethod.Put, $"playground/channels/{channel}/overwrites/{Server.ApplicationId}", new JsonObject { ["deny"] = $"{1 << 16}" });
        var list = await Bot.GetAsync($"channels/{channel}/messages");
        Assert.Equal(200, list.Status);
        Assert.Empty(list.Body!.AsArray());
    }

    [Fact]
    public async Task Only_the_author_edits_and_only_a_moderator_deletes_for_others()
    {
        var channel = await GeneralAsync();
        var id = (await Member.SayAsync(channel, "x"))["id"];
        Assert.Equal((403, 50005), Code(await Bot.SendAsync("PATCH", $"channels/{channel}/messages/{id}", new JsonObject { ["content"] = "y" })));
        Assert.Equal((403, 50013), Code(await Bot.SendAsync("DELETE", $"channels/{channel}/messages/{id}")));
    }

    [Fact]
    public async Task An_edit_changes_what_it_names_and_drops_attachments_it_does_not_list()
    {
        var channel = await GeneralAsync();
        var sent = await Bot.SendAsync("POST", $"channels/{channel}/messages", new JsonObject { ["content"] = "a" }, ("one.png", [1]), ("two.png", [2]));
        var kept = (string)sent.Body!["attachments"]![1]!["id"]!;
        var path = $"channels/{channel}/messages/{sent.Body["id"]}";

        var edited = await Bot.SendAsync("PATCH", path, new JsonObject { ["content"] = "b" });
        Assert.Equal(2, edited.Body!["attachments"]!.AsArray().Count);
        Assert.NotNull(edited.Body["edited_timestamp"]);
        edited = await Bot.SendAsync("PATCH", path, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["id"] = kept }) });
        Assert.Equal("b", (string?)edited.Body!["content"]);
        Assert.Equal("two.png", (string?)Assert.Single(edited.Body["attachments"]!.AsArray())!["filename"]);
    }

    [Fact]
    public async Task The_V2_flag_stays_and_takes_the_content_away()
    {
        var channel = await GeneralAsync();
        var id = (await SayAsync("plain")).Body!["id"];
        var v2 = new JsonObject { ["flags"] = 32768, ["components"] = JsonNode.Parse("""[{"type":10,"content":"x"}]""") };
        Assert.Equal(["content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"], (await Bot.SendAsync("PATCH", $"channels/{channel}/messages/{id}", v2.DeepClone())).Errors);
        v2["content"] = null;
        Assert.Equal(32768, (int?)(await Bot.SendAsync("PATCH", $"channels/{channel}/messages/{id}", v2.DeepClone())).Body!["flags"]);
        var back = await Bot.SendAsync("PATCH", $"channels/{channel}/messages/{id}", new JsonObject { ["flags"] = 0, ["content"] = "plain" });
        Assert.Equal(["content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"], back.Errors);
    }

    [Fact]
    public async Task Files_are_served_back_and_linked_from_components()
    {
        var form = JsonNode.Parse("""{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://chart.png"},"description":"A chart"}]}],"attachments":[{"id":0,"filename":"chart.png","description":"A chart"}]}""");
        var sent = await Bot.SendAsync("POST", $"channels/{await GeneralAsync()}/messages", form, ("chart.png", [7, 8, 9]));
        var url = (string)sent.Body!["components"]![0]!["items"]![0]!["media"]!["url"]!;
        using var http = new HttpClient();
        Assert.Equal([7, 8, 9], await http.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
        Assert.Equal("A chart", (string?)sent.Body["attachments"]![0]!["description"]);
    }

    [Fact]
    public async Task A_message_is_published_once_and_only_in_an_announcement_channel()
    {
        var announcements = await As("admin").ChannelAsync("announcements");
        var id = (await Bot.PostAsync($"channels/{announcements}/messages", new JsonObject { ["content"] = "x" })).Body!["id"];
        Assert.Equal(1, (int?)(await Bot.SendAsync("POST", $"channels/{announcements}/messages/{id}/crosspost")).Body!["flags"]);
        Assert.Equal((400, 40033), Code(await Bot.SendAsync("POST", $"channels/{announcements}/messages/{id}/crosspost")));
        var elsewhere = (await SayAsync("x")).Body!["id"];
        Assert.Equal((400, 50024), Code(await Bot.SendAsync("POST", $"channels/{await GeneralAsync()}/messages/{elsewhere}/crosspost")));
    }

    [Fact]
    public async Task A_thread_starts_from_a_message_once_and_can_be_written_in()
    {
        var channel = await GeneralAsync();
        var id = (string)(await SayAsync("x")).Body!["id"]!;
        var thread = await Bot.PostAsync($"channels/{channel}/messages/{id}/threads", new JsonObject { ["name"] = "Talk" });
        Assert.Equal((201, id, 11), (thread.Status, (string?)thread.Body!["id"], (int?)thread.Body["type"]));
        Assert.Equal((400, 160004), Code(await Bot.PostAsync($"channels/{channel}/messages/{id}/threads", new JsonObject { ["name"] = "Talk" })));
        Assert.Equal(200, (await Bot.PostAsync($"channels/{id}/messages", new JsonObject { ["content"] = "in" })).Status);
        Assert.Equal(["name: BASE_TYPE_BAD_LENGTH"], (await Bot.PostAsync($"channels/{channel}/threads", new JsonObject { ["name"] = new string('x', 101) })).Errors);
        Assert.Equal(12, (int?)(await Bot.PostAsync($"channels/{channel}/threads", new JsonObject { ["name"] = "Private" })).Body!["type"]);
    }

    [Theory]
    [InlineData("""{"parse":[]}""", 0, 0, false)]
    [InlineData("""{"parse":["users"]}""", 1, 0, false)]
    [InlineData("""{"parse":["roles","everyone"]}""", 0, 1, true)]
    [InlineData("null", 1, 1, true)]
    public async Task Only_allowed_mentions_ping(string allowed, int users, int roles, bool everyone)
    {
        var state = await Member.GetAsync("playground/state?user=member");
        var role = state["guilds"]![0]!["roles"]!.AsArray().First(found => (bool)found!["mentionable"]!)!["id"];
        var form = new JsonObject { ["content"] = $"@everyone <@{state["me"]}> <@&{role}>", ["allowed_mentions"] = JsonNode.Parse(allowed) };
        var sent = (await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", form)).Body!;
        Assert.Equal((users, roles, everyone), (sent["mentions"]!.AsArray().Count, sent["mention_roles"]!.AsArray().Count, (bool)sent["mention_everyone"]!));
    }

    private static (int, int?) Code(Answer reply) => (reply.Status, reply.Code);

    private async Task<Answer> SayAsync(string content, string? nonce = null)
    {
        var form = new JsonObject { ["content"] = content };
        if (nonce is not null)
        {
            form["nonce"] = nonce;
            form["enforce_nonce"] = true;
        }

        Time.Advance(TimeSpan.FromSeconds(2));
        return await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", form);
    }
}
