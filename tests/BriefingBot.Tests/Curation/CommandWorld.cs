using System.Text;
using BriefingBot.Core.Briefings;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Curation;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Curation;
using BriefingBot.Rendering;
using BriefingBot.Sqlite;
using BriefingBot.Sqlite.Maintenance;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace BriefingBot.Tests.Curation;

/// <summary>The command layer on a real store with the real file format; no Discord, and a clock that is set by hand.</summary>
internal sealed class CommandWorld : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-world-").FullName;
    private readonly Dictionary<ulong, byte[]> _files = [];
    private readonly ICurationOutlet _outlet;
    private IReadOnlyDictionary<string, string> _texts = Enumerable.Range(0, 4).ToDictionary(index => $"base-{index}", index => $"Base fact number {index}.");
    private ServiceProvider _services;

    public CommandWorld(ICurationOutlet? outlet = null)
    {
        _outlet = outlet ?? Mock.Of<ICurationOutlet>();
        _services = Start();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public string StorePath => Path.Combine(_folder, "store.db");

    public static TopicId Topic { get; } = new("harbour");

    public CurrentKnowledge Knowledge => Get<CurrentKnowledge>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Caller Admin(ulong guild, ulong user) => new(user, guild, 10, Permissions.ManageGuild, []);

    /// <summary>A new process: it has nothing but the store.</summary>
    public void Restart()
    {
        _services.Dispose();
        _services = Start();
    }

    /// <summary>The operator's pack changes while the bot runs.</summary>
    /// <param name="texts">What it says, by fact; facts that aren't there are gone from it.</param>
    public void ChangeBase(IReadOnlyDictionary<string, string> texts)
    {
        _texts = texts;
        var store = Get<IFactStore>();
        store.ImportPacks([Story()]);
        Knowledge.Replace(new KnowledgeSnapshot(store.LoadTopics(), Knowledge.Base.Version + 1));
    }

    public ValueTask<Outcome> RunAsync(Caller caller, string path, params (string Name, string? Value)[] options) =>
        Get<CommandRunner>().RunAsync(new CommandRequest(path, OptionValues.Of(options), caller, Knowledge.For(caller.GuildId)), CancellationToken.None);

    public ValueTask<Outcome> ImportAsync(Caller caller, string name, byte[] content)
    {
        var id = (ulong)_files.Count + 1;
        _files.Add(id, content);
        var request = new CommandRequest("facts import", OptionValues.Of(("file", $"{id}")), caller, Knowledge.For(caller.GuildId))
        {
            Attachments = [new ResolvedAttachment(id, name, content.Length, "")],
        };
        return Get<CommandRunner>().RunAsync(request, CancellationToken.None);
    }

    public ValueTask<Outcome> ImportAsync(Caller caller, string yaml) => ImportAsync(caller, "file.yaml", Encoding.UTF8.GetBytes(yaml));

    public ValueTask<Outcome> PressAsync(Caller caller, ActionRef action, string? selected = null, params (string Name, string? Value)[] fields) =>
        Get<CommandRunner>().RunAsync(
            new ActionRequest(action.Verb, action.Argument, caller, Knowledge.For(caller.GuildId)) { Selected = selected is null ? [] : [selected], Fields = OptionValues.Of(fields) },
            CancellationToken.None);

    public static Reply Reply(Outcome outcome) => outcome switch
    {
        Outcome.Show show => show.Reply,
        Outcome.Update update => update.Reply,
        _ => throw new InvalidOperationException("A form opened where a reply was expected."),
    };

    public static Form Form(Outcome outcome) => Assert.IsType<Outcome.Open>(outcome).Form;

    public static string Text(Reply reply) => TextRenderer.Render(reply);

    public static IEnumerable<Button> Buttons(Reply reply) => reply.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Concat(reply.Actions);

    public static ActionRef Button(Reply reply, string label) => Buttons(reply).First(button => button.Label.StartsWith(label, StringComparison.Ordinal)).Action;

    /// <summary>Everything that the store's check finds wrong.</summary>
    public IEnumerable<string> Damage() => Get<StoreMaintenance>().Check();

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Start()
    {
        var fetcher = new Mock<IAttachmentFetcher>();
        fetcher.Setup(each => each.FetchAsync(It.IsAny<ResolvedAttachment>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ResolvedAttachment attachment, int _, CancellationToken _) => (_files[attachment.Id], null));
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddLogging()
            .AddSqliteStore(Database.Open(new StoreOptions { Path = StorePath }))
            .AddSingleton<CurrentKnowledge>()
            .AddCommands()
            .AddBriefings()
            .AddCuration()
            .AddSingleton<IPackFormat, YamlPackFormat>()
            .AddSingleton(fetcher.Object)
            .AddSingleton(_outlet)
            .BuildServiceProvider();
        var store = services.GetRequiredService<IFactStore>();
        store.ImportPacks([Story()]);
        services.GetRequiredService<CurrentKnowledge>().Replace(new KnowledgeSnapshot(store.LoadTopics(), 1));
        services.GetRequiredService<Curator>().Load();
        return services;
    }

    private Topic Story() => new(
        Topic,
        "A bridge for the harbour",
        [new Source("paper", "Harbour Gazette")],
        [],
        [.. _texts.Select(fact => new Fact { Id = new FactId(fact.Key), Text = fact.Value, Source = new SourcePlace("paper", "Part", 1 + fact.Key[^1] - '0') })]);
}
