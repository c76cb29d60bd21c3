using System.Globalization;

namespace BriefingBot.Load;

/// <summary>How much load, and on which bots.</summary>
internal sealed record LoadArguments
{
    /// <summary>Interactions a second.</summary>
    public int Rate { get; init; } = 500;

    /// <summary>For how long.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>The folder of the discord.js bot, after <c>npm ci</c>; empty for none.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>The folder with the packs.</summary>
    public string Knowledge { get; init; } = "knowledge";

    /// <exception cref="FormatException">An option isn't known, or its value isn't a number.</exception>
    public static LoadArguments Parse(string[] args)
    {
        var arguments = new LoadArguments();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            arguments = args[i] switch
            {
                "--rate" => arguments with { Rate = Number(value) },
                "--seconds" => arguments with { Seconds = Number(value) },
                "--baseline" => arguments with { Baseline = value },
                "--knowledge" => arguments with { Knowledge = value },
                _ => throw new FormatException($"Unknown option {args[i]}; there are --rate N, --seconds N, --baseline FOLDER and --knowledge FOLDER."),
            };
        }

        return arguments;
    }

    private static int Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new FormatException($"{value} is not a number.");
}
