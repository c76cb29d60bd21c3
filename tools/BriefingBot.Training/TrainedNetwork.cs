using System.Globalization;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>A network's parameters.</summary>
internal sealed record TrainedNetwork(
    float[] Means, float[] Deviations, float[] Direct, float[][] Hidden, float[] Biases, float[] Output, float Bias)
{
    public Network ToNetwork() => new(Means, Deviations, Direct, Hidden, Biases, Output, Bias);

    /// <summary>One network that gives the mean of several trained on the same rows: all their units side by side.</summary>
    public static TrainedNetwork Average(IReadOnlyList<TrainedNetwork> networks) => new(
        networks[0].Means,
        networks[0].Deviations,
        [.. networks[0].Direct.Select((_, input) => networks.Average(network => network.Direct[input]))],
        [.. networks.SelectMany(network => network.Hidden)],
        [.. networks.SelectMany(network => network.Biases)],
        [.. networks.SelectMany(network => network.Output).Select(weight => weight / networks.Count)],
        networks.Average(network => network.Bias));

    /// <summary>A line for each input: its name, mean, deviation, direct weight and weight to each unit; then the units' biases and outputs.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<string> names) => names
        .Select((name, input) => Line(name, [Means[input], Deviations[input], Direct[input], .. Hidden.Select(unit => unit[input])]))
        .Append(Line("unit-biases", [0, 0, Bias, .. Biases]))
        .Append(Line("unit-outputs", [0, 0, 0, .. Output]));

    private static string Line(string name, IEnumerable<float> values) =>
        string.Join(',', values.Select(value => value.ToString("G4", CultureInfo.InvariantCulture)).Prepend(name));
}
