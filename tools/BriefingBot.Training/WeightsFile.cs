using System.Globalization;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>Writes the weights file that the engine reads.</summary>
internal static class WeightsFile
{
    public static void Write(string path, WordModels words, TrainedNetwork ranking, TrainedNetwork confidence) => File.WriteAllLines(path,
    [
        "# What the search engine has learnt. Written by: dotnet run --project tools/BriefingBot.Training -- train",
        "# Sections and columns are explained in docs/answers.md.",
        "[background]",
        .. words.Background.Select(share => $"{share.Key},{Number(share.Value)}"),
        "[importance]",
        .. words.Importance.Select(weight => $"{weight.Key},{Number(weight.Value)}"),
        "[associations]",
        .. words.Associations.Select(weight => $"{weight.Left},{weight.Right},{Number(weight.Weight)}"),
        "[ranking]",
        .. ranking.Lines(Enum.GetNames<Feature>()),
        "[confidence]",
        .. confidence.Lines(ConfidenceInputs.Names),
    ]);

    private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
