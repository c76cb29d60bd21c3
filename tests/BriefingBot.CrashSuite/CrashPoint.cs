using System.Diagnostics;

namespace BriefingBot.CrashSuite;

/// <summary>The named points around a delivery at which a process dies.</summary>
internal static class CrashPoint
{
    public const string None = "none";

    public static readonly string[] All =
    [
        "before the day is recorded",
        "after the day is recorded",
        "before the claim",
        "after the claim",
        "before the text is frozen",
        "after the text is frozen",
        "before the attempt is recorded",
        "after the attempt is recorded",
        "half of the request written",
        "all of the request written",
        "reply received",
        "before the post is recorded",
        "after the post is recorded",
        "before the history is read",
        "after the history is read",
        "before it is let go",
    ];

    private static string _armed = None;

    public static void Arm(string point) => _armed = point;

    public static bool IsArmed(string point) => _armed == point;

    /// <summary>Dies here by SIGKILL, if this is the point.</summary>
    public static void Reach(string point)
    {
        if (_armed == point)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            new ManualResetEventSlim().Wait();
        }
    }
}
