using System.CommandLine;
using System.Globalization;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge;
using BriefingBot.Knowledge.Sources;
using BriefingBot.Knowledge.Writing;

namespace BriefingBot.CommandLine;

/// <summary><c>knowledge check|import|export</c>: the packs, proven, put into the store, and written from it.</summary>
internal sealed class KnowledgeVerb(Terminal terminal, VerbServices services)
{
    private readonly Argument<string?> _directory = new("dir") { Description = "The folder with the packs, or one pack; Knowledge:Path if left out", Arity = ArgumentArity.ZeroOrOne };

    public Command Create() => new("knowledge", "Check the packs, import them into the store, export them from it")
    {
        CreateCheck(),
        CreateImport(),
        CreateExport(),
    };

    private Command CreateCheck()
    {
        var sources = new Option<string[]>("--source") { Description = "Prove fingerprints and quotations against the source's text; may be repeated", HelpName = "ID=FILE" };
        var command = new Command("check", "Read the packs and report every problem as file:line:column: message") { _directory, sources };
        command.SetAction(result => Check(services.KnowledgePath(result.GetValue(_directory)), result.GetValue(sources) ?? []));
        return command;
    }

    private Command CreateImport()
    {
        var command = new Command("import", "Import the packs into the store; the bot does so itself when it starts and when a pack changes") { _directory };
        command.SetAction(result => Import(services.KnowledgePath(result.GetValue(_directory))));
        return command;
    }

    private int Check(string directory, string[] sources)
    {
        var texts = sources.Select(ReadSource).ToArray();
        var folder = KnowledgeReader.Read(directory);
        var problems = folder.Problems.Select(problem => problem.ToString()).ToList();
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine(problem);
        }

        foreach (var (id, file) in texts)
        {
            problems.AddRange(Prove(folder, id, file));
        }

        foreach (var topic in folder.Topics)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{topic.Id}: {topic.Facts.Length} facts, {topic.Facts.Count(fact => fact.Quote is not null)} quotations, {topic.Entities.Length} names, {topic.Gaps.Length} gaps, {topic.Statements.Sum(each => each.Same.Length + each.Contrary.Length)} statements"));
        }

        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.WrongInput;
    }

    private IEnumerable<string> Prove(KnowledgeFolder folder, string id, string file)
    {
        var report = SourceChecker.Check(folder, id, file);
        foreach (var problem in report.Problems)
        {
            terminal.Error.WriteLine(problem);
        }

        foreach (var place in report.Unproved)
        {
            terminal.Out.WriteLine(place);
        }

        terminal.Out.WriteLine($"{id}: {report.Places} places and {report.Quotes} quotations proven against {file}");
        return report.Problems.Select(problem => problem.ToString());
    }

    private static (string Id, string File) ReadSource(string given)
    {
        var equals = given.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < given.Length - 1
            ? (given[..equals], given[(equals + 1)..])
            : throw new CommandLineException($"--source: write it as ID=FILE, not '{given}'", ExitCodes.Usage);
    }

    private Command CreateExport()
    {
        var guild = new Option<ulong?>("--guild") { Description = "A server's id: what was added and changed there, instead of the packs", HelpName = "ID" };
        var command = new Command("export", "Write what the store holds as YAML that check accepts") { guild };
        command.SetAction(result => Export(result.GetValue(guild)));
        return command;
    }

    private int Export(ulong? guild)
    {
        using var provider = services.BuildWithStore();
        var topics = provider.GetRequiredService<IFactStore>().LoadTopics();
        if (guild is not { } id)
        {
            terminal.Out.Write(string.Join("---\n", topics.Select(PackWriter.Write)));
            return ExitCodes.Done;
        }

        var overlay = provider.GetRequiredService<ICurationStore>().LoadOverlays().FirstOrDefault(candidate => candidate.GuildId == id)
            ?? throw new CommandLineException($"--guild: server {id} has changed nothing");
        var knowledge = new CurrentKnowledge();
        knowledge.Replace(new KnowledgeSnapshot(topics, version: 1));
        knowledge.Replace(overlay);
        var server = knowledge.For(id);
        terminal.Out.Write(string.Join("---\n", server.Topics.Select(topic => ServerPack.Changes(server, topic)).OfType<Topic>().Select(PackWriter.Write)));
        return ExitCodes.Done;
    }

    private int Import(string directory)
    {
        var knowledge = KnowledgeLoading.Load(directory);
        using var provider = services.BuildWithStore();
        foreach (var topic in provider.GetRequiredService<IFactStore>().ImportPacks(knowledge.Topics))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{topic.Topic}: {topic.Effect.ToString().ToLowerInvariant()} ({topic.Added} added, {topic.Changed} changed, {topic.Retired} retired)"));
        }

        return ExitCodes.Done;
    }
}
