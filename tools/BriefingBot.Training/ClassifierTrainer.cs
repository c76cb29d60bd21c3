using BriefingBot.Core.Classifying;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>Fits a <see cref="SentenceClassifier"/> by Adam: tables of features shared by all tasks, an output layer for each.</summary>
internal sealed class ClassifierTrainer
{
    private const int Width = 128;
    private const int Batch = 64;
    private const int Epochs = 20;
    private const int MendingEpochs = 6;
    private const int RarestUsed = 2;
    private const int Kept = 32_000;
    private const int Seed = 1;
    private const float Rate = 0.003f;
    private const float MendingRate = 0.001f;
    private const float FeatureDropout = 0.2f;
    private const float UnitDropout = 0.3f;
    private const float Smoothing = 0.05f;

    private readonly Random _random;
    private readonly (Meaning[] Meanings, ulong[] Stamps)[] _tasks;
    private readonly int[] _outputsAt;
    private readonly int _biasesAt;
    private readonly AdamParameters _dense;
    private uint[] _features = [];
    private SparseAdamTable _table;

    private ClassifierTrainer(IReadOnlyList<ClassifierExample> examples, (Meaning[] Meanings, ulong[] Stamps)[] tasks)
    {
        (_random, _tasks) = (new Random(Seed), tasks);
        _features = [.. examples.SelectMany(example => example.Features.Distinct()).GroupBy(feature => feature).Where(same => same.Count() >= RarestUsed).Select(same => same.Key).Order()];
        _table = new SparseAdamTable(_features.Length, Width, _random);
        _outputsAt = new int[tasks.Length];
        var size = 0;
        for (var i = 0; i < tasks.Length; i++)
        {
            _outputsAt[i] = size;
            size += tasks[i].Meanings.Length * (Width + 1);
        }

        _biasesAt = size;
        _dense = new AdamParameters(size + Width);
        for (var i = 0; i < size; i++)
        {
            _dense.Values[i] = (float)((_random.NextDouble() * 2) - 1) / MathF.Sqrt(Width);
        }
    }

    /// <summary>Trains; of the features those are kept that matter most.</summary>
    /// <param name="topic">The story's id.</param>
    /// <param name="examples">What to learn from.</param>
    /// <param name="tasks">By task: its meanings, with the stamps of their texts.</param>
    public static SentenceClassifier Train(string topic, IReadOnlyList<ClassifierExample> examples, (Meaning[] Meanings, ulong[] Stamps)[] tasks)
    {
        var trainer = new ClassifierTrainer(examples, tasks);
        trainer.Fit(examples, Epochs, Rate);
        if (trainer._features.Length > Kept)
        {
            trainer.Prune(examples);
            trainer.Fit(examples, MendingEpochs, MendingRate);
        }

        return trainer.Export(topic);
    }

    private void Fit(IReadOnlyList<ClassifierExample> examples, int epochs, float rate)
    {
        var rows = examples.Select(example => example.Features.Select(feature => Array.BinarySearch(_features, feature)).Where(row => row >= 0).ToArray()).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var (step, steps) = (0, epochs * ((examples.Count + Batch - 1) / Batch));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                _dense.ClearGradients();
                foreach (var example in batch)
                {
                    Accumulate(examples[example], rows[example]);
                }

                var now = rate * (1 - ((float)step++ / steps));
                _dense.Step(now, 0, batch.Length);
                _table.Step(now, batch.Length);
            }
        }
    }

    private void Accumulate(ClassifierExample example, int[] rows)
    {
        var seen = rows.Where(_ => _random.NextSingle() >= FeatureDropout).ToArray();
        var share = seen.Length == 0 ? 0 : 1 / MathF.Sqrt(seen.Length);
        var units = new float[Width];
        foreach (var row in seen)
        {
            VectorMath.AddScaled(units, _table.Row(row), share);
        }

        var live = new bool[Width];
        for (var i = 0; i < Width; i++)
        {
            units[i] += _dense.Values[_biasesAt + i];
            live[i] = units[i] > 0 && _random.NextSingle() >= UnitDropout;
            units[i] = live[i] ? units[i] / (1 - UnitDropout) : 0;
        }

        var slopes = Slopes(example, units);
        var (at, inner) = (_outputsAt[example.Task], new float[Width]);
        for (var i = 0; i < slopes.Length; i++)
        {
            var weights = at + (i * (Width + 1));
            VectorMath.AddScaled(inner, _dense.Values.AsSpan(weights, Width), slopes[i]);
            VectorMath.AddScaled(_dense.Gradients.AsSpan(weights, Width), units, slopes[i]);
            _dense.Gradients[weights + Width] += slopes[i];
        }

        for (var i = 0; i < Width; i++)
        {
            inner[i] = live[i] ? inner[i] / (1 - UnitDropout) : 0;
            _dense.Gradients[_biasesAt + i] += inner[i];
        }

        foreach (var row in seen)
        {
            VectorMath.AddScaled(_table.Gradient(row), inner, share);
        }
    }

    // Softmax, with some of the aim spread over all meanings; of several that may be meant, each is aimed at as far as it is thought likely.
    private float[] Slopes(ClassifierExample example, float[] units)
    {
        var (at, count) = (_outputsAt[example.Task], _tasks[example.Task].Meanings.Length);
        var slopes = new float[count];
        for (var i = 0; i < count; i++)
        {
            var weights = at + (i * (Width + 1));
            slopes[i] = _dense.Values[weights + Width] + VectorMath.Dot(units, _dense.Values.AsSpan(weights, Width));
        }

        VectorMath.Softmax(slopes);
        var meant = example.Meanings.Sum(meaning => slopes[meaning]) + 1e-9f;
        var aims = example.Meanings.Select(meaning => (1 - Smoothing) * slopes[meaning] / meant).ToArray();
        for (var i = 0; i < count; i++)
        {
            slopes[i] -= Smoothing / count;
        }

        for (var i = 0; i < aims.Length; i++)
        {
            slopes[example.Meanings[i]] -= aims[i];
        }

        return slopes;
    }

    private void Prune(IReadOnlyList<ClassifierExample> examples)
    {
        var counts = new int[_features.Length];
        foreach (var row in examples.SelectMany(example => example.Features.Distinct().Select(feature => Array.BinarySearch(_features, feature))).Where(row => row >= 0))
        {
            counts[row]++;
        }

        var rows = Enumerable.Range(0, _features.Length)
            .OrderByDescending(row => VectorMath.Dot(_table.Row(row), _table.Row(row)) * counts[row])
            .Take(Kept).Order().ToArray();
        _features = [.. rows.Select(row => _features[row])];
        _table = _table.Of(rows);
    }

    private SentenceClassifier Export(string topic)
    {
        var (scales, rows) = (new float[_features.Length], new byte[_features.Length * Width / 2]);
        for (var i = 0; i < _features.Length; i++)
        {
            scales[i] = SentenceClassifier.Pack(_table.Row(i), rows.AsSpan(i * Width / 2, Width / 2));
        }

        return new SentenceClassifier(topic, Width, _features, scales, rows, _dense.Values.AsSpan(_biasesAt, Width).ToArray(), [.. _tasks.Select((task, i) => Export(task, _outputsAt[i]))]);
    }

    private ClassifierTask Export((Meaning[] Meanings, ulong[] Stamps) task, int at)
    {
        var (weights, biases) = (new float[task.Meanings.Length * Width], new float[task.Meanings.Length]);
        for (var i = 0; i < biases.Length; i++)
        {
            _dense.Values.AsSpan(at + (i * (Width + 1)), Width).CopyTo(weights.AsSpan(i * Width));
            biases[i] = _dense.Values[at + (i * (Width + 1)) + Width];
        }

        return new ClassifierTask(task.Meanings, task.Stamps, weights, biases);
    }
}
