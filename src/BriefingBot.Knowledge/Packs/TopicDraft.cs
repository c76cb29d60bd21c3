using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Knowledge.Packs;

/// <summary>What the files of one topic have given so far; references not yet checked.</summary>
internal sealed class TopicDraft(ProblemList problems)
{
    public ProblemList Problems => problems;

    /// <summary>A file broke off, so an id that seems missing may only be unread.</summary>
    public bool IsPartial { get; set; }

    public Located<string>? Id { get; set; }

    public string? Title { get; set; }

    public string Language { get; set; } = "en";

    public OrderedItems<Source> Sources { get; } = new("source");

    public OrderedItems<Entity> Entities { get; } = new("entity");

    public OrderedItems<Fact> Facts { get; } = new("fact");

    public OrderedItems<Gap> Gaps { get; } = new("gap");

    public OrderedItems<FactStatements> Statements { get; } = new("list of statements, fact", "put them into one list");

    /// <summary>What was learnt about sentences on the topic; null when nothing was.</summary>
    public Lazy<SentenceClassifier?>? Classifier { get; set; }

    public Summary Summary { get; set; } = Summary.Empty;

    public IReadOnlyList<Located<string>> Timeline { get; set; } = [];

    public List<Located<string>> SourceReferences { get; } = [];

    public List<Located<string>> EntityReferences { get; } = [];

    public List<Located<string>> FactReferences { get; } = [];
}
