using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Core.Commands;

/// <summary>All commands and actions: registration, dispatch, help and the command line derive from it.</summary>
public sealed class CommandCatalog
{
    private readonly FrozenDictionary<string, ICommand> _commands;
    private readonly FrozenDictionary<string, IAction> _actions;

    /// <summary>Takes the commands in the order in which help lists them.</summary>
    /// <exception cref="ArgumentException">Two share a path, or two actions a verb.</exception>
    public CommandCatalog(IEnumerable<ICommand> commands, IEnumerable<IAction> actions)
    {
        Commands = [.. commands];
        _commands = Commands.ToFrozenDictionary(command => command.Definition.Path, StringComparer.Ordinal);
        _actions = actions.ToFrozenDictionary(action => action.Verb, StringComparer.Ordinal);
    }

    /// <summary>The commands in the order in which help lists them.</summary>
    public ImmutableArray<ICommand> Commands { get; }

    /// <summary>Looks a command up by its path.</summary>
    public bool TryGetCommand(string path, [NotNullWhen(true)] out ICommand? command) => _commands.TryGetValue(path, out command);

    /// <summary>Looks an action up by its verb.</summary>
    public bool TryGetAction(string verb, [NotNullWhen(true)] out IAction? action) => _actions.TryGetValue(verb, out action);
}
