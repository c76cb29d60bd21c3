namespace BriefingBot.Core.Search;

/// <summary>What sort of word a question's term is.</summary>
public enum TermKind
{
    /// <summary>An ordinary word.</summary>
    Word,

    /// <summary>A name: capitalised, an acronym, or part of an entity's name.</summary>
    Name,

    /// <summary>A number, a year or an ordinal.</summary>
    Number,
}

/// <summary>One word of a question that carries meaning.</summary>
/// <param name="Text">The word as typed, folded to lower case without diacritics.</param>
/// <param name="Kind">What sort of word it is.</param>
/// <param name="Idf">How rare the word is in what was searched, in nats: about 0 for a word in every fact.</param>
/// <param name="Known">Whether any fact searched has the word (or its correction).</param>
/// <param name="Corrected">The spelling that was searched instead, or null if the word was taken as typed.</param>
/// <param name="Entity">The id of the entity the word names or is part of naming, or null.</param>
public sealed record QuestionTerm(string Text, TermKind Kind, double Idf, bool Known, string? Corrected, string? Entity);
