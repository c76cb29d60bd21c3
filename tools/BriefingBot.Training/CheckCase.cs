using BriefingBot.Core.Checking;

namespace BriefingBot.Training;

/// <summary>A statement on a curated story, with what is seen of the facts that it may be about, and what they say of it.</summary>
/// <param name="Group">Where it comes from.</param>
/// <param name="Unit">The fact, the message, or the author; statements of one are never in two folds.</param>
/// <param name="Text">The statement.</param>
/// <param name="Rows">By fact: its <see cref="CheckInput"/>s.</param>
/// <param name="Supports">By fact: whether it says so; null where it may.</param>
/// <param name="Contradicts">By fact: whether it contradicts; null where it may.</param>
/// <param name="Expected">What the facts say of it all in all; null where that isn't known.</param>
internal sealed record CheckCase(string Group, string Unit, string Text, float[][] Rows, bool?[] Supports, bool?[] Contradicts, Verdict? Expected);
