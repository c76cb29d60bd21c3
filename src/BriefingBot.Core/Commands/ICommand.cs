namespace BriefingBot.Core.Commands;

/// <summary>A command of the catalogue. Stateless; commands return values, effects happen at the edges.</summary>
public interface ICommand
{
    /// <summary>Its name, options and audience.</summary>
    CommandDefinition Definition { get; }

    /// <summary>Runs it for somebody who may run it.</summary>
    ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken);
}

/// <summary>What a button, menu or form does.</summary>
public interface IAction
{
    /// <summary>The verb that <see cref="Replies.ActionRef"/>s name; lower case, short.</summary>
    string Verb { get; }

    /// <summary>Who may do it.</summary>
    Audience Audience { get; }

    /// <summary>Whether it may answer with a form, which must come first: the answer can't be put off.</summary>
    bool OpensForm => false;

    /// <summary>Does it for somebody who may do it.</summary>
    ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken);
}
