using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Validation;

public sealed class CommandLimitTests : PlaygroundTest
{
    public static TheoryData<string, string, string?> Definitions => new()
    {
        { "whole", Slash("ask"), null },
        { "name at its limit", Slash(X(32)), null },
        { "name too long", Slash(X(33)), "0.name: BASE_TYPE_BAD_LENGTH+0.name: APPLICATION_COMMAND_INVALID_NAME" },
        { "capitals", Slash("Ask"), "0.name: APPLICATION_COMMAND_INVALID_NAME" },
        { "a space", Slash("ask me"), "0.name: APPLICATION_COMMAND_INVALID_NAME" },
        { "Hangul", Slash("질문"), null },
        { "no description", """{"name":"ask"}""", "0.description: BASE_TYPE_REQUIRED" },
        { "description at its limit", $$"""{"name":"ask","description":"{{X(100)}}"}""", null },
        { "description too long", $$"""{"name":"ask","description":"{{X(101)}}"}""", "0.description: BASE_TYPE_BAD_LENGTH" },
        { "25 options", Slash("ask", SeveralOptions(25)), null },
        { "26 options", Slash("ask", SeveralOptions(26)), "0.options: BASE_TYPE_MAX_LENGTH" },
        { "required after optional", Slash("ask", """{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}"""), "0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
        { "the same option twice", Slash("ask", """{"type":3,"name":"a","description":"x"},{"type":3,"name":"a","description":"x"}"""), "0.options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS" },
        { "option name", Slash("ask", """{"type":3,"name":"A b","description":"x"}"""), "0.options.0.name: APPLICATION_COMMAND_INVALID_NAME" },
        { "option description", Slash("ask", $$"""{"type":3,"name":"a","description":"{{X(101)}}"}"""), "0.options.0.description: BASE_TYPE_BAD_LENGTH" },
        { "option type", Slash("ask", """{"type":12,"name":"a","description":"x"}"""), "0.options.0.type: BASE_TYPE_CHOICES" },
        { "25 choices", Slash("ask", Choices(25, 100)), null },
        { "26 choices", Slash("ask", Choices(26, 5)), "0.options.0.choices: BASE_TYPE_MAX_LENGTH" },
        { "choice too long", Slash("ask", Choices(1, 101)), "0.options.0.choices.0.name: BASE_TYPE_BAD_LENGTH+0.options.0.choices.0.value: BASE_TYPE_BAD_LENGTH" },
        { "choices beside autocomplete", Slash("ask", """{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"x","value":"x"}]}"""), "0.options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES" },
        { "autocomplete of a user", Slash("ask", """{"type":6,"name":"a","description":"x","autocomplete":true}"""), "0.options.0.type: APPLICATION_COMMAND_OPTIONS_CHOICES_TYPE" },
        { "max_length over 6,000", Slash("ask", """{"type":3,"name":"a","description":"x","max_length":6001}"""), "0.options.0.max_length: NUMBER_TYPE_MAX" },
        { "subcommands", Slash("fact", Sub("add")), null },
        { "subcommand beside a plain option", Slash("fact", $$"""{{Sub("add")}},{"type":3,"name":"a","description":"x"}"""), "0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { "a group", Slash("fact", $$"""{"type":2,"name":"g","description":"x","options":[{{Sub("add")}}]}"""), null },
        { "a group in a group", Slash("fact", $$"""{"type":2,"name":"g","description":"x","options":[{"type":2,"name":"h","description":"x","options":[{{Sub("add")}}]}]}"""), "0.options.0.options.0.type: BASE_TYPE_CHOICES" },
        { "locale", """{"name":"ask","description":"x","name_localizations":{"xx":"y"}}""", "0.name_localizations.xx: BASE_TYPE_CHOICES" },
        { "localised name", """{"name":"ask","description":"x","name_localizations":{"ko":"질문","en-US":"Ask"}}""", "0.name_localizations.en-US: APPLICATION_COMMAND_INVALID_NAME" },
        { "permissions as a number", """{"name":"ask","description":"x","default_member_permissions":8}""", "0.default_member_permissions: PERMISSIONS_TYPE_CONVERT" },
        { "no context", """{"name":"ask","description":"x","contexts":[]}""", "0.contexts: BASE_TYPE_BAD_LENGTH" },
        { "unknown context", """{"name":"ask","description":"x","contexts":[3]}""", "0.contexts.0: BASE_TYPE_CHOICES" },
        { "unknown installation", """{"name":"ask","description":"x","integration_types":[2]}""", "0.integration_types.0: BASE_TYPE_CHOICES" },
        { "menu", """{"name":"Why this?","type":3}""", null },
        { "menu with a description", """{"name":"Why this?","type":3,"description":"x"}""", "0.description: APPLICATION_COMMAND_CONTEXT_MENU_FIELD" },
        { "too large", Slash("ask", Large(25)), "0: APPLICATION_COMMAND_TOO_LARGE" },
        { "twice", $"{Slash("ask")},{Slash("ask")}", "1: APPLICATION_COMMANDS_DUPLICATE_NAME" },
        { "the same name, another type", $$"""{{Slash("ask")}},{"name":"ask","type":2}""", null },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public async Task A_command_keeps_to_its_limits(string what, string commands, string? faults)
    {
        var reply = await PutAsync(commands);
        if (faults is null)
        {
            Expect.Fault(reply, null, what);
            return;
        }

        Assert.True(reply.Code is 50035, $"{what}: {reply.Status} {reply.Body?.ToJsonString()}");
        Assert.Equal(faults.Split('+').Order(), reply.Errors.Order());
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 15)]
    [InlineData(3, 15)]
    public async Task There_are_quotas_of_each_type(int type, int most)
    {
        Assert.Equal(200, (await PutAsync(Several(type, most))).Status);
        Assert.Equal((400, 30032), await StatusOfAsync(Several(type, most + 1)));
    }

    [Fact]
    public async Task Only_new_names_count_against_200_creates_a_day()
    {
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(200, (await PutAsync(Several(1, 100, $"r{round}"))).Status);
            Assert.Equal(200, (await PutAsync(Several(1, 100, $"r{round}"))).Status);
        }

        Assert.Equal((400, 30034), await StatusOfAsync(Slash("another")));
        Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(200, (await PutAsync(Slash("another"))).Status);
    }

    [Fact]
    public async Task A_put_keeps_the_ids_of_names_that_stay()
    {
        var before = (string?)(await PutAsync($"{Slash("ask")},{Slash("old")}")).Body![0]!["id"];
        var after = (await PutAsync(Slash("ask"))).Body!.AsArray();
        Assert.Equal(before, (string?)Assert.Single(after)!["id"]);
    }

    private async Task<(int, int?)> StatusOfAsync(string commands)
    {
        var reply = await PutAsync(commands);
        return (reply.Status, reply.Code);
    }

    private Task<Answer> PutAsync(string commands)
    {
        Time.Advance(TimeSpan.FromSeconds(20));
        return Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", JsonNode.Parse($"[{commands}]"));
    }

    private static string X(int length) => new('x', length);

    private static string Slash(string name, string options = "") => $$"""{"name":"{{name}}","description":"x","options":[{{options}}]}""";

    private static string Sub(string name) => $$"""{"type":1,"name":"{{name}}","description":"x","options":[{"type":3,"name":"a","description":"x"}]}""";

    private static string SeveralOptions(int count) => string.Join(',', Enumerable.Range(0, count).Select(n => $$"""{"type":3,"name":"o{{n}}","description":"x"}"""));

    private static string Large(int count) => string.Join(',', Enumerable.Range(0, count).Select(n =>
        $$"""{"type":3,"name":"o{{n}}","description":"{{X(100)}}","choices":[{"name":"{{X(100)}}","value":"{{X(100)}}"},{"name":"{{X(99)}}","value":"y"}]}"""));

    private static string Choices(int count, int length) =>
        $$"""{"type":3,"name":"a","description":"x","choices":[{{string.Join(',', Enumerable.Repeat($$"""{"name":"{{X(length)}}","value":"{{X(length)}}"}""", count))}}]}""";

    private static string Several(int type, int count, string prefix = "c") =>
        string.Join(',', Enumerable.Range(0, count).Select(n => type == 1 ? Slash($"{prefix}{n}") : $$"""{"name":"{{prefix}}{{n}}","type":{{type}}}"""));
}
