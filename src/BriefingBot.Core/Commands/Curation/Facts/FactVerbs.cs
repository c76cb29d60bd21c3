namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>The verbs of a fact's forms and buttons. Each carries a draft's token and nothing else that counts.</summary>
internal static class FactVerbs
{
    /// <summary>The first form was sent.</summary>
    public const string Main = "fact.form";

    /// <summary>The second form was sent.</summary>
    public const string More = "fact.fields";

    /// <summary>Opens the first form again.</summary>
    public const string OpenMain = "fact.change";

    /// <summary>Opens the second form.</summary>
    public const string OpenMore = "fact.extend";

    /// <summary>Shows the draft again: what a preview's pages run.</summary>
    public const string View = "fact.preview";

    /// <summary>Saves and publishes.</summary>
    public const string Save = "fact.save";

    /// <summary>Saves without publishing.</summary>
    public const string Shelve = "fact.shelve";

    /// <summary>Saves in the place of what somebody else saved meanwhile.</summary>
    public const string Replace = "fact.replace";

    /// <summary>Throws the draft away.</summary>
    public const string Cancel = "fact.cancel";

    /// <summary>Goes back to a revision.</summary>
    public const string Revert = "fact.revert";

    /// <summary>Corrects the posts that say an earlier text.</summary>
    public const string Correct = "fact.correct";
}
