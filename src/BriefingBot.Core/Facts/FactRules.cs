namespace BriefingBot.Core.Facts;

/// <summary>What a fact must keep to by itself, whoever writes it: a pack, a form or an import.</summary>
public static class FactRules
{
    /// <summary>Everything that is wrong with the fact; whether its references resolve is the topic's concern.</summary>
    public static IEnumerable<FieldProblem> Check(Fact fact)
    {
        if (TextRules.Problem(fact.Text, KnowledgeLimits.Text, lines: true) is { } text)
        {
            yield return new("text", $"text {text}");
        }

        if (fact.Quote is { } quote && TextRules.Problem(quote, KnowledgeLimits.Quote, lines: true) is { } words)
        {
            yield return new("quote", $"quote {words}");
        }

        if (fact.AttributedTo is { } speaker && TextRules.Problem(speaker, KnowledgeLimits.AttributedTo) is { } name)
        {
            yield return new("attributed_to", $"attributed_to {name}");
        }

        if (fact.Kind is FactKind.Quote && fact.Quote is null)
        {
            yield return new("quote", "a fact of kind quote needs 'quote: \"...\"' with the speaker's exact words");
        }

        if (fact.Kind is not FactKind.Quote && fact.Quote is not null)
        {
            yield return new("quote", $"only a fact of kind quote has 'quote', and this one is {FactNames.Of(fact.Kind)}; write 'kind: quote' or remove the words");
        }

        if (fact.Kind is FactKind.Quote or FactKind.Analysis or FactKind.Framing && fact.AttributedTo is null)
        {
            yield return new("attributed_to", $"a fact of kind {FactNames.Of(fact.Kind)} needs 'attributed_to': who says it, an entity's id or words");
        }

        foreach (var ask in fact.Asks)
        {
            if (TextRules.Problem(ask, KnowledgeLimits.Ask) is { } problem)
            {
                yield return new("asks", $"a question in asks {problem}");
                break;
            }
        }
    }
}
