using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace BriefingBot.Core.Tests;

/// <summary>A small story to test with: a harbour that may get a bridge.</summary>
internal static class Sample
{
    public const ulong Guild = 900;

    public static Fact Fact(string id, string text, FactKind kind = FactKind.Reported, string? by = null, string? when = null, string? quote = null, string[]? about = null, int paragraph = 1) => new()
    {
        Id = new FactId(id),
        Text = text,
        Kind = kind,
        AttributedTo = by,
        Quote = quote,
        When = when is null ? null : EdtfDate.Parse(when),
        About = [.. (about ?? []).Select(entity => new EntityId(entity))],
        Source = new SourcePlace("paper", "The Bridge", paragraph, 1),
    };

    public static Topic Topic(params Fact[] more) => new(
        new TopicId("bridge"),
        "A bridge for the harbour",
        [new Source("paper", "Harbour Gazette")],
        [
            new Entity(new EntityId("mayor"), "Ada Field", EntityKind.Person, ["the mayor", "Mayor Field"], "Mayor of the town."),
            new Entity(new EntityId("bridge"), "Harbour Bridge", EntityKind.Term, ["the bridge"], "A planned bridge."),
            new Entity(new EntityId("port"), "Port Authority", EntityKind.Organisation, ["PA"], null),
        ],
        [
            Fact("plan", "The town plans a bridge over the harbour.", about: ["bridge"]),
            Fact("cost", "The bridge is to cost 40 million.", FactKind.Forecast, "port", about: ["bridge", "port"], paragraph: 2),
            Fact("vote", "The council voted for the bridge.", when: "2024-05", about: ["bridge"], paragraph: 3),
            Fact("words", "The mayor called the plan overdue.", FactKind.Quote, "mayor", quote: "long overdue", about: ["mayor", "bridge"], paragraph: 4),
            Fact("eyesore", "The paper calls the old ferry an eyesore.", FactKind.Framing, "the paper", paragraph: 5),
            .. more,
        ],
        new Summary([new FactId("plan")], [new FactId("plan"), new FactId("vote")], [new FactId("plan"), new FactId("cost"), new FactId("vote"), new FactId("words")]),
        [new FactId("plan"), new FactId("vote")],
        [new Gap("opening", "The paper gives no opening date.", "date", ["When does the bridge open?"], [new FactId("plan")])]);

    public static KnowledgeSnapshot Knowledge(params Topic[] topics) => new(topics.Length == 0 ? [Topic()] : [.. topics], 1);

    public static Caller Member(ulong? guild = Guild) => new(1, guild, 10, Permissions.None, []);

    public static Caller Moderator() => Member() with { Permissions = Permissions.ManageMessages };

    public static Caller Admin() => Member() with { Permissions = Permissions.ManageGuild };

    public static CommandRequest Request(string path, params (string Name, string? Value)[] options) =>
        new(path, OptionValues.Of(options), Member(), Knowledge());

    public static CommandRunner Runner(params ICommand[] more)
    {
        var settings = new Mock<IGuildSettings>();
        settings.Setup(each => each.For(It.IsAny<ulong?>())).Returns(GuildSettings.Default);
        var services = new ServiceCollection().AddSingleton(settings.Object).AddCommands();
        foreach (var command in more)
        {
            services.AddSingleton(command);
        }

        return services.BuildServiceProvider().GetRequiredService<CommandRunner>();
    }

    public static async Task<Reply> Run(CommandRequest request, params ICommand[] more) => ReplyOf(await Runner(more).RunAsync(request, TestContext.Current.CancellationToken));

    public static Task<Reply> Run(string path, params (string Name, string? Value)[] options) => Run(Request(path, options));

    public static Reply ReplyOf(Outcome outcome) => outcome switch
    {
        Outcome.Show show => show.Reply,
        Outcome.Update update => update.Reply,
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no reply."),
    };

    public static ImmutableArray<string> Said(Reply reply) => [.. reply.Facts.Select(fact => fact.Id.Value)];
}
