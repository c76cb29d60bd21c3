using System.Security.Cryptography;

namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>
/// A schedule's id: eight random letters and digits. Random rather than counted, so that a store begun anew
/// never takes an old post in a channel for one of its own.
/// </summary>
public readonly record struct ScheduleId(string Value)
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>A fresh id.</summary>
    public static ScheduleId Create() => new(RandomNumberGenerator.GetString(Alphabet, 8));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
