using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Whose something is: South Korea's in "South Korea's largest trading partner".</summary>
internal static class Owners
{
    /// <summary>Whether a text says that something belongs to an entity.</summary>
    public static bool Has(string text, Entity entity) =>
        text.AsSpan().IndexOfAny('\'', '’') >= 0 && entity.Aliases.Prepend(entity.Name).Any(name =>
            text.Contains(name + "'s", StringComparison.OrdinalIgnoreCase) || text.Contains(name + "’s", StringComparison.OrdinalIgnoreCase));
}
