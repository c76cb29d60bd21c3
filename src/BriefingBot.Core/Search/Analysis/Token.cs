namespace BriefingBot.Core.Search.Analysis;

/// <summary>A word in a <see cref="TokenBuffer"/>.</summary>
/// <param name="Start">Where its folded characters begin in the buffer.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Flags">Its shape and surroundings; classes of words are added by the vocabulary.</param>
internal readonly record struct Token(int Start, int Length, TokenFlags Flags);
