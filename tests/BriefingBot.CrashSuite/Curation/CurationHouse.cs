using System.Globalization;
using System.Text;
using BriefingBot.Core.Briefings;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Curation;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;
using BriefingBot.Curation;
using BriefingBot.Discord;
using BriefingBot.Rendering;
using BriefingBot.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.CrashSuite.Curation;

/// <summary>The command layer and curation as they run in production, on a store and a server of the suite's own.</summary>
internal static class CurationHouse
{
    public const ulong Admin = 1_100_000_000_000_000_103;

    /// <summary>Facts that are edited one by one, and whose posts are corrected.</summary>
    public static readonly FactId[] Edited = [new("fact-0"), new("fact-1"), new("fact-2")];

    /// <summary>Facts that only imports change, always all of them together.</summary>
    public static readonly FactId[] Imported = [new("set-0"), new("set-1"), new("set-2"), new("set-3")];

    public static TopicId Topic { get; } = new("story");

    public static FactKey Key(FactId fact) => new(Topic, fact);

    public static string Text(FactId fact, int number) => string.Create(CultureInfo.InvariantCulture, $"Number {number} is what {fact} says.");

    /// <summary>The number in a fact's text.</summary>
    public static int NumberIn(Fact fact) => int.Parse(fact.Text.Split(' ')[1], CultureInfo.InvariantCulture);

    /// <summary>A file that sets all imported facts to a number.</summary>
    public static string File(int number) => new StringBuilder("topic: story\ntitle: A story\nsources: [{id: paper}]\nfacts:\n")
        .AppendJoin('\n', Imported.Select(fact => $"- {{id: {fact}, text: {Text(fact, number)}, source: {{id: paper, section: Part}}}}"))
        .Append('\n').ToString();

    public static ServiceProvider Open(string store, string api, string token)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteStore(Database.Open(new StoreOptions { Path = store }));
        services.AddSingleton<CurrentKnowledge>();
        services.AddCommands().AddBriefings().AddCuration();
        services.AddSingleton<CommandIds>().AddSingleton<CustomIds>().AddSingleton<BlockRenderer>().AddSingleton<ReplyRenderer>().AddSingleton<PostCorrector>();
        services.AddSingleton<ICurationOutlet, CurationOutlet>();
        services.AddSingleton<IPackFormat, YamlPackFormat>();
        services.AddSingleton<IAttachmentFetcher, NumberedFiles>();
        services.AddDiscordClient(options => options.Configure(discord =>
        {
            discord.Token = token;
            discord.ApiBaseUrl = api;
        }));
        var provider = services.BuildServiceProvider();
        var facts = provider.GetRequiredService<IFactStore>();
        facts.ImportPacks([Story()]);
        provider.GetRequiredService<CurrentKnowledge>().Replace(new KnowledgeSnapshot(facts.LoadTopics(), 1));
        provider.GetRequiredService<Curator>().Load();
        return provider;
    }

    private static Topic Story() => new(Topic, "A story", [new Source("paper")], [],
        [.. Edited.Concat(Imported).Select(fact => new Fact { Id = fact, Text = Text(fact, 0), Source = new SourcePlace("paper", "Part") })]);

    /// <summary>An attachment's id is the number of its file.</summary>
    private sealed class NumberedFiles : IAttachmentFetcher
    {
        public Task<(byte[]? Bytes, string? Problem)> FetchAsync(ResolvedAttachment attachment, int most, CancellationToken cancellationToken) =>
            Task.FromResult<(byte[]?, string?)>((Encoding.UTF8.GetBytes(File((int)attachment.Id)), null));
    }
}
