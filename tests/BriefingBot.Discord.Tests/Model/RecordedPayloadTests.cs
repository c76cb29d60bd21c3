using System.Text.Json;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Tests.Model;

public sealed class RecordedPayloadTests : RoundTrip
{
    [Fact]
    public void A_slash_command()
    {
        var interaction = Check(
            """
            {"id":"1","application_id":"2","type":2,"data":{"id":"3","name":"fact","type":1,"guild_id":"4","options":[
              {"name":"edit","type":1,"options":[{"name":"id","type":3,"value":"trade-deficit","focused":true},{"name":"page","type":4,"value":12},{"name":"loud","type":5,"value":true}]}],
              "resolved":{"channels":{"600":{"id":"600","type":5,"name":"news","parent_id":"7","permissions":"8","app_permissions":"2048"}},
                "users":{"700":{"id":"700","username":"ada","global_name":"Ada","discriminator":"0"}},
                "members":{"700":{"nick":"A","roles":["501"],"permissions":"16"}}}},
             "guild_id":"4","channel_id":"600","channel":{"id":"600","type":5,"name":"news"},
             "member":{"user":{"id":"700","username":"ada"},"roles":[],"permissions":"562949953421311"},
             "token":"secret","version":1,"app_permissions":"2048","locale":"en-GB","guild_locale":"ko",
             "authorizing_integration_owners":{"0":"4","1":"700"},"context":0,"attachment_size_limit":10485760,"entitlements":[]}
            """,
            DiscordJson.Default.Interaction, "entitlements");

        Assert.Equal("Ada", interaction.Data!.Resolved!.Users![new Snowflake(700)].GlobalName);
        Assert.Equal("12", interaction.Data.Options![0].Options![1].Text());
        Assert.True(interaction.Data.Resolved.Channels![new Snowflake(600)].AppPermissions!.Value.Allows(Permissions.SendMessages));
        Assert.DoesNotContain("secret", interaction.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_submitted_modal_with_every_kind_of_field()
    {
        var interaction = Check(
            """
            {"id":"1","application_id":"2","type":5,"token":"t","version":1,"user":{"id":"700","username":"ada"},"context":1,
             "data":{"custom_id":"edit:1","components":[
               {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"new words"}},
               {"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"kind","values":["quote","forecast"]}},
               {"type":18,"id":5,"component":{"type":21,"id":6,"custom_id":"one","value":null}},
               {"type":18,"id":7,"component":{"type":22,"id":8,"custom_id":"many","values":[]}},
               {"type":18,"id":9,"component":{"type":23,"id":10,"custom_id":"sure","value":true}},
               {"type":1,"id":11,"components":[{"type":4,"id":12,"custom_id":"old","value":"style"}]},
               {"type":99,"id":13,"surprise":{"a":1}}]}}
            """,
            DiscordJson.Default.Interaction, "data.components.6.surprise", "data.components.2.component.value");

        var inputs = interaction.Data!.Components!.SelectMany(component => component.Inputs()).ToDictionary(input => input.CustomId!, input => input.Entries());
        Assert.Equal(["new words"], inputs["text"]);
        Assert.Equal(["quote", "forecast"], inputs["kind"]);
        Assert.Empty(inputs["one"]);
        Assert.Empty(inputs["many"]);
        Assert.Equal(["true"], inputs["sure"]);
        Assert.Equal(["style"], inputs["old"]);
    }

    [Fact]
    public void A_message_of_components_known_and_unknown()
    {
        var message = Check(
            """
            {"id":"10","channel_id":"600","author":{"id":"900","username":"bot","bot":true},"content":"","timestamp":"2026-11-24T04:00:00+00:00",
             "type":0,"flags":32768,"mentions":[],"attachments":[{"id":"1","filename":"a.png","description":"alt","content_type":"image/png","size":3,"url":"https://cdn"}],"embeds":[],
             "nonce":"n1","application_id":"800",
             "interaction_metadata":{"id":"1","type":2,"user":{"id":"700","username":"ada"}},
             "components":[
               {"type":17,"id":1,"accent_color":255,"components":[
                 {"type":9,"components":[{"type":10,"content":"**fact**"}],"accessory":{"type":2,"style":5,"label":"open","url":"https://x"}},
                 {"type":14,"divider":false,"spacing":2},
                 {"type":12,"items":[{"media":{"url":"attachment://a.png"},"description":"alt"}]},
                 {"type":13,"file":{"url":"attachment://a.txt"}},
                 {"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"l","value":"v","default":true}],"min_values":0}]},
                 {"type":1,"components":[{"type":8,"custom_id":"c","channel_types":[0,5],"default_values":[{"id":"600","type":"channel"}]}]}]},
               {"brand_new":[1,2],"type":77,"id":9}]}
            """,
            DiscordJson.Default.Message);

        Assert.Equal((ComponentType)77, Assert.IsType<UnknownComponent>(message.Components![1]).Type);
    }

    [Fact]
    public void Values_that_are_not_known_yet_survive()
    {
        Check("""{"id":"1","type":42,"parent_id":"2"}""", DiscordJson.Default.Channel);
        Check("""{"id":"1","application_id":"2","type":9,"token":"t","version":1,"context":7}""", DiscordJson.Default.Interaction);
        Check("""{"roles":[],"permissions":"9223372036854775808"}""", DiscordJson.Default.Member);
    }

    [Fact]
    public void An_id_is_read_from_a_string_or_number_and_tells_its_time()
    {
        var user = JsonSerializer.Deserialize("""{"id":175928847299117063,"username":"x"}""", DiscordJson.Default.User)!;

        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), user.Id.CreatedAt);
        Assert.Equal(175928847298985984ul, Snowflake.At(user.Id.CreatedAt).Value);
        Assert.False(Snowflake.TryParse("-1", null, out _));
    }

    [Fact]
    public void A_received_nonce_may_be_a_number() =>
        Assert.Equal("12", JsonSerializer.Deserialize("""{"id":"1","nonce":12}""", DiscordJson.Default.Message)!.Nonce);
}
