using System.Collections.Immutable;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>The two forms of a fact: what changes often, and the rest.</summary>
internal static class FactForms
{
    private static readonly ImmutableArray<(string Value, string Label, string Description)> Kinds =
    [
        ("reported", "Reported", "The source states it as having happened or being so"),
        ("quote", "Quote", "A speaker's exact words; write them under More fields"),
        ("analysis", "Analysis", "Somebody's interpretation; say whose"),
        ("forecast", "Forecast", "What somebody expects to happen"),
        ("framing", "Framing", "The source's own slanted wording; say whose"),
    ];

    /// <summary>Text, kind, speaker, date and reason.</summary>
    public static Form Main(string token, EditDraft draft)
    {
        var fields = draft.Fields!;
        var isNew = draft.BasedOn == 0;
        return new Form(isNew ? "Add a fact" : ReadingOptions.Fit($"Edit {draft.Fact}", 45), new ActionRef(FactVerbs.Main, token),
        [
            new FormField.Text("text", "Fact", fields.Text, KnowledgeLimits.Text, Multiline: true, "One sentence that can stand alone, in your own words"),
            new FormField.Select("kind", "Kind", [.. Kinds.Select(kind => new MenuItem(kind.Label, kind.Value, kind.Description, kind.Value == fields.Kind))]),
            new FormField.Text("attributed_to", "Who says it", fields.AttributedTo, KnowledgeLimits.AttributedTo, Description: "A name or words; needed for quotes, analysis and framing", Required: false),
            new FormField.Text("when", "When", fields.When, 40, Description: "2023, 2025-06, 2025-06-03, 2016/2017 or 2025~; empty if the source gives none", Required: false),
            new FormField.Text(FactOptions.ReasonName, "Why", draft.Reason, 300, Description: "For the history and the audit log", Required: !isNew),
        ]);
    }

    /// <summary>Quotation, entities, questions, source and, for a new fact, its id.</summary>
    public static Form More(string token, EditDraft draft)
    {
        var fields = draft.Fields!;
        return new Form("More fields", new ActionRef(FactVerbs.More, token),
        [
            new FormField.Text("quote", "The speaker's exact words", fields.Quote, KnowledgeLimits.Quote, Multiline: true, "Kind quote only", Required: false),
            new FormField.Text("about", "About", fields.About, 1_000, Description: "Names of people, places and things, with commas between them", Required: false),
            new FormField.Text("asks", "How people ask for it", fields.Asks, 4_000, Multiline: true, "One question a line", Required: false),
            new FormField.Text("source", "Where it stands", fields.Source, 2_000, Multiline: true, $"{PlaceText.Form}; a new source by title and link"),
            .. draft.BasedOn == 0
                ? (FormField[])[new FormField.Text("id", "Id", fields.Id, KnowledgeLimits.Id, Description: "Lower-case words with hyphens; made from the text if you leave it out", Required: false)]
                : [],
        ]);
    }

    /// <summary>The draft with what the first form brought.</summary>
    public static EditDraft ReadMain(EditDraft draft, OptionValues values) => draft with
    {
        Fields = draft.Fields! with
        {
            Text = values.Text("text") ?? "",
            Kind = values.Text("kind") ?? draft.Fields.Kind,
            AttributedTo = values.Text("attributed_to") ?? "",
            When = values.Text("when") ?? "",
        },
        Reason = values.Text(FactOptions.ReasonName) ?? "",
    };

    /// <summary>The draft with what the second form brought.</summary>
    public static EditDraft ReadMore(EditDraft draft, OptionValues values) => draft with
    {
        Fields = draft.Fields! with
        {
            Quote = values.Text("quote") ?? "",
            About = values.Text("about") ?? "",
            Asks = values.Text("asks") ?? "",
            Source = values.Text("source") ?? "",
            Id = values.Text("id") ?? (draft.BasedOn == 0 ? "" : draft.Fields.Id),
        },
    };
}
