using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>A question that people ask and the source doesn't answer, so that the refusal can say just what is missing.</summary>
/// <param name="Id">A slug, unique among the topic's gaps.</param>
/// <param name="Text">One sentence that says what the source doesn't say.</param>
/// <param name="Missing">What kind of thing is missing: date, name, number, cause, place, quotation, detail or outcome.</param>
/// <param name="Asks">How people ask for it.</param>
/// <param name="Near">The nearest facts, at most three.</param>
public sealed record Gap(string Id, string Text, string Missing, ImmutableArray<string> Asks, ImmutableArray<FactId> Near);
