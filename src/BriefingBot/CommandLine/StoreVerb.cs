using System.CommandLine;
using BriefingBot.Sqlite.Maintenance;

namespace BriefingBot.CommandLine;

/// <summary><c>store backup|check|release</c>: what an operator does with the database.</summary>
internal sealed class StoreVerb(Terminal terminal, VerbServices services)
{
    public Command Create() => new("store", "Back up, check and release the store")
    {
        CreateBackup(),
        Create("check", "Look for damage; every problem is a line on stderr", Check),
        Create("release", "Let a store that came from a backup post by itself again", Release),
    };

    private Command CreateBackup()
    {
        var file = new Argument<string>("file") { Description = "A file that doesn't exist yet" };
        var command = new Command("backup", "Copy the store, in use or not; the copy starts held until it is released") { file };
        command.SetAction(result => WithStore(store =>
        {
            store.Backup(result.GetValue(file)!);
            terminal.Out.WriteLine($"The store is copied to {result.GetValue(file)}. A bot that runs on the copy posts nothing by itself until \"store release\".");
            return ExitCodes.Done;
        }));
        return command;
    }

    private Command Create(string name, string description, Func<StoreMaintenance, int> run)
    {
        var command = new Command(name, description);
        command.SetAction(_ => WithStore(run));
        return command;
    }

    private int Check(StoreMaintenance store)
    {
        var problems = store.Check();
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine(problem);
        }

        if (problems.IsEmpty)
        {
            terminal.Out.WriteLine(store.HeldBecause is { } reason ? $"The store is sound. It is held: {reason}." : "The store is sound.");
        }

        return problems.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }

    private int Release(StoreMaintenance store)
    {
        terminal.Out.WriteLine(store.Release() ? "The store is released." : "The store wasn't held.");
        return ExitCodes.Done;
    }

    private int WithStore(Func<StoreMaintenance, int> run)
    {
        using var provider = services.BuildWithStore();
        return run(provider.GetRequiredService<StoreMaintenance>());
    }
}
