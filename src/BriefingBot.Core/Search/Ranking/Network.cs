namespace BriefingBot.Core.Search.Ranking;

/// <summary>
/// A small network from named inputs to one number: inputs are standardised, go through one layer of rectified units,
/// and are also added to the output directly.
/// </summary>
internal sealed class Network
{
    private readonly int _width;
    private readonly float[] _means;
    private readonly float[] _scales;
    private readonly float[] _hidden;
    private readonly float[] _biases;
    private readonly float[] _output;
    private readonly float[] _direct;
    private readonly float _bias;

    /// <param name="means">By input: its mean.</param>
    /// <param name="deviations">By input: its standard deviation.</param>
    /// <param name="direct">By input: its weight on the output.</param>
    /// <param name="hidden">By unit and input: weights.</param>
    /// <param name="biases">By unit.</param>
    /// <param name="output">By unit: its weight on the output.</param>
    /// <param name="bias">The output for average inputs and silent units.</param>
    public Network(float[] means, float[] deviations, float[] direct, float[][] hidden, float[] biases, float[] output, float bias)
    {
        var inputs = means.Length;
        _width = VectorMath.WidthFor(inputs);
        _means = Pad(means);
        _scales = Pad([.. deviations.Select(deviation => deviation > 0 ? 1 / deviation : 0)]);
        _direct = Pad(direct);
        _hidden = [.. hidden.SelectMany(Pad)];
        (_biases, _output, _bias) = (biases, output, bias);
    }

    /// <summary>The output as a chance, 0 to 1.</summary>
    public float Chance(ReadOnlySpan<float> inputs) => 1 / (1 + MathF.Exp(-Evaluate(inputs)));

    public float Evaluate(ReadOnlySpan<float> inputs)
    {
        Span<float> standardised = stackalloc float[_width];
        for (var i = 0; i < inputs.Length; i++)
            standardised[i] = Math.Clamp((inputs[i] - _means[i]) * _scales[i], -Standardisation.Limit, Standardisation.Limit);
        standardised[inputs.Length..].Clear();
        var result = _bias + VectorMath.Dot(standardised, _direct);
        for (var unit = 0; unit < _output.Length; unit++)
            result += _output[unit] * Math.Max(0, _biases[unit] + VectorMath.Dot(standardised, _hidden.AsSpan(unit * _width, _width)));
        return result;
    }

    private float[] Pad(float[] values)
    {
        Array.Resize(ref values, _width);
        return values;
    }
}

/// <summary>How inputs are prepared, in training as in use.</summary>
internal static class Standardisation
{
    /// <summary>Inputs further from their mean than this many standard deviations are cut off.</summary>
    public const float Limit = 5;
}
