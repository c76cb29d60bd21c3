using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Replies;

/// <summary>A fact's footing in words, so that it can be told without colour: "Reported", "Claim by Ada Field", "Forecast".</summary>
public static class Label
{
    /// <summary>The words for a fact of a topic. Who says it is left out where the fact's own text names them.</summary>
    public static string For(Topic topic, Fact fact)
    {
        var speaker = topic.Speaker(fact);
        var by = speaker is null || fact.Text.Contains(speaker, StringComparison.OrdinalIgnoreCase) ? "" : $" by {speaker}";
        var words = fact.Kind switch
        {
            FactKind.Quote => $"Quotation{by}",
            FactKind.Analysis => $"Analysis{by}",
            FactKind.Framing => $"Framing{by}",
            FactKind.Forecast => $"Forecast{by}",
            _ => speaker is null ? "Reported" : $"Claim{by}",
        };
        return Standing(fact) is { } standing ? $"{standing} · {words}" : words;
    }

    /// <summary>The word for a fact that doesn't stand unquestioned, such as "Disputed"; null for one that does.</summary>
    public static string? Standing(Fact fact) => fact.Status switch
    {
        FactStatus.Disputed => "Disputed",
        FactStatus.Retired => "Withdrawn",
        FactStatus.Superseded => "Superseded",
        FactStatus.Draft => "Draft",
        _ => null,
    };
}
