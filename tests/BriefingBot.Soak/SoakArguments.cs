using System.Globalization;

namespace BriefingBot.Soak;

/// <summary>How much of what to do, and with which seed.</summary>
internal sealed record SoakArguments
{
    public int Seed { get; init; } = 20260601;

    /// <summary>Interactions sent during the storm.</summary>
    public int Interactions { get; init; } = 10_000;

    /// <summary>Breaks forced during the storm.</summary>
    public int Reconnects { get; init; } = 200;

    /// <summary>Connections that fall silent, over 20 shards.</summary>
    public int BlackHoles { get; init; } = 1_000;

    /// <summary>Connections cut in the middle of the handshake.</summary>
    public int HandshakeDrops { get; init; } = 500;

    /// <summary>Hours of crash loop and of each outage, on a clock that jumps.</summary>
    public int Hours { get; init; } = 24;

    /// <summary>Seconds for which handlers hang.</summary>
    public int StuckSeconds { get; init; } = 300;

    /// <summary>Minutes of a hostile server, for each of its answers, on a clock that jumps.</summary>
    public int HostileMinutes { get; init; } = 30;

    /// <summary>Only scenarios whose names contain one of these, with commas in between.</summary>
    public string Only { get; init; } = "";

    public bool Wants(string scenario) => Only.Split(',').Any(part => scenario.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">An option isn't known, or its value isn't a number.</exception>
    public static SoakArguments Parse(string[] args)
    {
        var arguments = new SoakArguments();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            arguments = args[i] switch
            {
                "--seed" => arguments with { Seed = Number(value) },
                "--interactions" => arguments with { Interactions = Number(value) },
                "--reconnects" => arguments with { Reconnects = Number(value) },
                "--black-holes" => arguments with { BlackHoles = Number(value) },
                "--handshake-drops" => arguments with { HandshakeDrops = Number(value) },
                "--hours" => arguments with { Hours = Number(value) },
                "--stuck-seconds" => arguments with { StuckSeconds = Number(value) },
                "--hostile-minutes" => arguments with { HostileMinutes = Number(value) },
                "--only" => arguments with { Only = value },
                _ => throw new FormatException(
                    $"Unknown option {args[i]}; there are --seed, --interactions, --reconnects, --black-holes, --handshake-drops, --hours, --stuck-seconds, --hostile-minutes (numbers) and --only NAMES."),
            };
        }

        return arguments;
    }

    private static int Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"{value} is not a number.");
}
