using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>Fits a <see cref="Network"/> to groups of rows by Adam. The loss says how a group's outputs should move.</summary>
internal sealed class NetworkTrainer
{
    private const int Batch = 32;
    private readonly TrainingOptions _options;
    private readonly Random _random;
    private readonly int _inputs;
    private readonly int _width;
    private readonly float[] _means;
    private readonly float[] _deviations;
    private readonly AdamParameters _parameters;

    private NetworkTrainer(IReadOnlyList<float[][]> groups, TrainingOptions options)
    {
        (_options, _random) = (options, new Random(options.Seed));
        _inputs = groups.First(group => group.Length > 0)[0].Length;
        _width = VectorMath.WidthFor(_inputs);
        (_means, _deviations) = Moments(groups);
        _parameters = new AdamParameters((options.Units * (_width + 2)) + _width + 1);
        for (var i = 0; i < options.Units * _width; i++)
            _parameters.Values[i] = i % _width < _inputs ? (float)((_random.NextDouble() * 2) - 1) * MathF.Sqrt(3f / _inputs) : 0;
        for (var unit = 0; unit < options.Units; unit++)
            _parameters.Values[OutputAt + unit] = (float)((_random.NextDouble() * 2) - 1) * 0.1f;
    }

    private int BiasesAt => _options.Units * _width;

    private int OutputAt => BiasesAt + _options.Units;

    private int DirectAt => OutputAt + _options.Units;

    private int BiasAt => DirectAt + _width;

    /// <param name="groups">Rows that are judged together.</param>
    /// <param name="gradient">For a group's number and outputs, the derivative of its loss by each output.</param>
    /// <param name="options">How to train.</param>
    public static TrainedNetwork Train(IReadOnlyList<float[][]> groups, Action<int, float[], float[]> gradient, TrainingOptions options) =>
        TrainedNetwork.Average([.. Enumerable.Range(0, options.Networks).Select(number =>
        {
            var trainer = new NetworkTrainer(groups, options with { Seed = options.Seed + number });
            trainer.Fit(groups, gradient);
            return trainer.Export();
        })]);

    private void Fit(IReadOnlyList<float[][]> groups, Action<int, float[], float[]> gradient)
    {
        var prepared = groups.Select(group => Array.ConvertAll(group, Prepare)).ToArray();
        var order = Enumerable.Range(0, groups.Count).ToArray();
        var steps = _options.Epochs * ((groups.Count + Batch - 1) / Batch);
        var step = 0;
        var keep = new float[_width];
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                _parameters.ClearGradients();
                for (var i = 0; i < _width; i++)
                    keep[i] = _random.NextDouble() < _options.Dropout ? 0 : 1 / (1 - _options.Dropout);
                foreach (var group in batch)
                    Accumulate(prepared[group], group, gradient, keep);
                var rate = _options.Rate * (1 - (0.9f * step++ / steps));
                _parameters.Step(rate, _options.Decay, batch.Length);
            }
        }
    }

    private void Accumulate(float[][] rows, int group, Action<int, float[], float[]> gradient, float[] keep)
    {
        var outputs = new float[rows.Length];
        var units = new float[rows.Length][];
        var kept = new float[rows.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            kept[i] = Multiply(rows[i], keep);
            units[i] = new float[_options.Units];
            outputs[i] = Forward(kept[i], units[i]);
        }
        var slopes = new float[rows.Length];
        gradient(group, outputs, slopes);
        for (var i = 0; i < rows.Length; i++)
            if (slopes[i] != 0)
                Backward(kept[i], units[i], slopes[i]);
    }

    private float Forward(float[] row, float[] units)
    {
        var values = _parameters.Values;
        var result = values[BiasAt] + VectorMath.Dot(row, values.AsSpan(DirectAt, _width));
        for (var unit = 0; unit < units.Length; unit++)
        {
            units[unit] = Math.Max(0, values[BiasesAt + unit] + VectorMath.Dot(row, values.AsSpan(unit * _width, _width)));
            result += units[unit] * values[OutputAt + unit];
        }
        return result;
    }

    private void Backward(float[] row, float[] units, float slope)
    {
        var (values, gradients) = (_parameters.Values, _parameters.Gradients);
        gradients[BiasAt] += slope;
        VectorMath.AddScaled(gradients.AsSpan(DirectAt, _width), row, slope);
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (units[unit] <= 0) continue;
            gradients[OutputAt + unit] += slope * units[unit];
            var inner = slope * values[OutputAt + unit];
            gradients[BiasesAt + unit] += inner;
            VectorMath.AddScaled(gradients.AsSpan(unit * _width, _width), row, inner);
        }
    }

    private float[] Prepare(float[] row)
    {
        var prepared = new float[_width];
        for (var i = 0; i < _inputs; i++)
            prepared[i] = _deviations[i] > 0 ? Math.Clamp((row[i] - _means[i]) / _deviations[i], -Standardisation.Limit, Standardisation.Limit) : 0;
        return prepared;
    }

    private (float[] Means, float[] Deviations) Moments(IReadOnlyList<float[][]> groups)
    {
        var (sums, squares, count) = (new double[_inputs], new double[_inputs], 0L);
        foreach (var row in groups.SelectMany(group => group))
        {
            count++;
            for (var i = 0; i < _inputs; i++)
            {
                sums[i] += row[i];
                squares[i] += (double)row[i] * row[i];
            }
        }
        var means = sums.Select(sum => sum / count).ToArray();
        var deviations = squares.Select((square, i) => Math.Sqrt(Math.Max(0, (square / count) - (means[i] * means[i]))));
        return ([.. means.Select(mean => (float)mean)], [.. deviations.Select(deviation => deviation > 1e-6 ? (float)deviation : 0)]);
    }

    private TrainedNetwork Export()
    {
        var values = _parameters.Values;
        return new TrainedNetwork(
            _means, _deviations, values.AsSpan(DirectAt, _inputs).ToArray(),
            [.. Enumerable.Range(0, _options.Units).Select(unit => values.AsSpan(unit * _width, _inputs).ToArray())],
            values.AsSpan(BiasesAt, _options.Units).ToArray(), values.AsSpan(OutputAt, _options.Units).ToArray(), values[BiasAt]);
    }

    private static float[] Multiply(float[] left, float[] right)
    {
        var product = new float[left.Length];
        for (var i = 0; i < product.Length; i++)
            product[i] = left[i] * right[i];
        return product;
    }
}
