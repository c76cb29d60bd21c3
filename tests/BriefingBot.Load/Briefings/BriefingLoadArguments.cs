using System.Globalization;

namespace BriefingBot.Load.Briefings;

/// <summary>How many schedules, with which seed, in which cases.</summary>
internal sealed record BriefingLoadArguments
{
    /// <summary>Schedules of each case.</summary>
    public int Schedules { get; init; } = 1_000;

    /// <summary>What the schedules' ids and the network's delays are drawn from.</summary>
    public int Seed { get; init; } = 20260601;

    /// <summary>Only cases whose name contains this; all when empty.</summary>
    public string Only { get; init; } = "";

    /// <summary>The folder with the packs.</summary>
    public string Knowledge { get; init; } = "knowledge";

    /// <exception cref="FormatException">An option isn't known, or its value isn't a number.</exception>
    public static BriefingLoadArguments Parse(string[] args)
    {
        var arguments = new BriefingLoadArguments();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            arguments = args[i] switch
            {
                "--schedules" => arguments with { Schedules = Number(value) },
                "--seed" => arguments with { Seed = Number(value) },
                "--only" => arguments with { Only = value },
                "--knowledge" => arguments with { Knowledge = value },
                _ => throw new FormatException($"Unknown option {args[i]}; there are --schedules N, --seed N, --only CASE and --knowledge FOLDER."),
            };
        }

        return arguments;
    }

    private static int Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new FormatException($"{value} is not a number.");
}
