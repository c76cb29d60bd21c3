using System.Globalization;

namespace BriefingBot.Soak;

/// <summary>Something that was measured, and what is allowed.</summary>
/// <param name="What">What was counted.</param>
/// <param name="Measured">The figure.</param>
/// <param name="Allowed">The figure that is allowed; a dash where nothing is asked.</param>
/// <param name="IsMet">Whether it is kept.</param>
internal sealed record Finding(string What, string Measured, string Allowed, bool IsMet)
{
    public static Finding AtMost(string what, int measured, int most) => new(what, Text(measured), most == 0 ? "0" : $"at most {Text(most)}", measured <= most);

    public static Finding AtLeast(string what, int measured, int least) => new(what, Text(measured), $"at least {Text(least)}", measured >= least);

    public static Finding Exactly(string what, int measured, int wanted) => new(what, Text(measured), Text(wanted), measured == wanted);

    public static Finding For(string what, string measured) => new(what, measured, "-", true);

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
