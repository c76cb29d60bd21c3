using BriefingBot.Discord.Commands;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Tests.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Discord.Tests.Commands;

public sealed class CommandRegistrarTests
{
    private static readonly ApplicationCommand Ask = new()
    {
        Name = "ask",
        Description = "Ask a question",
        NameLocalizations = new Dictionary<string, string> { ["ko"] = "질문", ["en-US"] = "ask" },
        Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm],
        IntegrationTypes = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        DefaultMemberPermissions = Permissions.ManageGuild,
        Options = [new() { Type = ApplicationCommandOptionType.String, Name = "question", Description = "What?", Required = true, Autocomplete = false }],
    };

    /// <summary>What Discord returns for <see cref="Ask"/>: ids added, defaults spelt out or left out, sets in another order.</summary>
    private const string AsDiscordHasIt = """
        [{"id":"1","application_id":"800","version":"3","type":1,"name":"ask","name_localizations":{"en-US":"ask","ko":"질문"},
          "description":"Ask a question","description_localizations":null,"default_member_permissions":"32","dm_permission":true,
          "nsfw":false,"contexts":[1,0],"integration_types":[1,0],
          "options":[{"type":3,"name":"question","name_localizations":null,"description":"What?","description_localizations":null,"required":true}]}]
        """;

    [Fact]
    public async Task Commands_that_mean_the_same_are_left_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        discord.Reply = _ => Task.FromResult<IResult?>(Results.Content(AsDiscordHasIt, "application/json"));

        var result = await SyncAsync(bot, [Ask]);

        Assert.False(result.Value!.WereReplaced);
        Assert.Equal("GET /applications/800/commands?with_localizations=true", Assert.Single(discord.AllRequests.Select(request => $"{request.Method} {request.Path}")));
    }

    public static TheoryData<string, ApplicationCommand> Changes => new()
    {
        { "description", Ask with { Description = "Ask anything" } },
        { "localisation", Ask with { NameLocalizations = new Dictionary<string, string> { ["ko"] = "물어보기", ["en-US"] = "ask" } } },
        { "permissions", Ask with { DefaultMemberPermissions = null } },
        { "contexts", Ask with { Contexts = [InteractionContextType.Guild] } },
        { "installs", Ask with { IntegrationTypes = null } },
        { "option made optional", Ask with { Options = [Ask.Options![0] with { Required = false }] } },
        { "option completed", Ask with { Options = [Ask.Options![0] with { Autocomplete = true }] } },
        { "option added", Ask with { Options = [.. Ask.Options!, new() { Type = ApplicationCommandOptionType.String, Name = "topic", Description = "Topic" }] } },
        { "name", Ask with { Name = "question" } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Any_change_that_users_would_see_replaces_them(string what, ApplicationCommand changed)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        discord.Reply = _ => Task.FromResult<IResult?>(Results.Content(AsDiscordHasIt, "application/json"));

        var result = await SyncAsync(bot, [changed]);

        Assert.True(result.Value!.WereReplaced, what);
        Assert.Equal("PUT", discord.AllRequests.Last().Method);
    }

    [Fact]
    public async Task Permissions_go_out_as_a_string()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        discord.Reply = _ => Task.FromResult<IResult?>(Results.Content("[]", "application/json"));

        await SyncAsync(bot, [Ask]);

        Assert.Equal("32", discord.AllRequests.Last().Json[0].GetProperty("default_member_permissions").GetString());
    }

    private static Task<BriefingBot.Discord.Rest.RestResult<RegisteredCommands>> SyncAsync(Bot bot, IReadOnlyList<ApplicationCommand> commands) =>
        bot.Services.GetRequiredService<CommandRegistrar>().SyncAsync(new Snowflake(800), commands, TestContext.Current.CancellationToken);
}
