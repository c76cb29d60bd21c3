namespace BriefingBot.Training;

/// <summary>Rows of parameters of which few move at a time, by Adam: only those that were touched since the last step.</summary>
internal sealed class SparseAdamTable
{
    private const float First = 0.9f;
    private const float Second = 0.999f;
    private const float Spread = 0.05f;

    private readonly int _width;
    private readonly float[] _values;
    private readonly float[] _gradients;
    private readonly float[] _momentum;
    private readonly float[] _spread;
    private readonly bool[] _isTouched;
    private readonly List<int> _touched = [];
    private int _steps;

    public SparseAdamTable(int rows, int width, Random random)
        : this(rows, width)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = (float)((random.NextDouble() * 2) - 1) * Spread;
        }
    }

    private SparseAdamTable(int rows, int width)
    {
        _width = width;
        _values = new float[rows * width];
        (_gradients, _momentum, _spread, _isTouched) = (new float[_values.Length], new float[_values.Length], new float[_values.Length], new bool[rows]);
    }

    /// <summary>A row's parameters.</summary>
    public Span<float> Row(int row) => _values.AsSpan(row * _width, _width);

    /// <summary>Where a row's gradient is summed; it moves at the next step.</summary>
    public Span<float> Gradient(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        return _gradients.AsSpan(row * _width, _width);
    }

    /// <summary>Moves the rows touched.</summary>
    public void Step(float rate, int batch)
    {
        _steps++;
        var (first, second) = (1 - MathF.Pow(First, _steps), 1 - MathF.Pow(Second, _steps));
        foreach (var row in _touched)
        {
            for (var i = row * _width; i < (row + 1) * _width; i++)
            {
                var gradient = _gradients[i] / batch;
                _momentum[i] = (First * _momentum[i]) + ((1 - First) * gradient);
                _spread[i] = (Second * _spread[i]) + ((1 - Second) * gradient * gradient);
                _values[i] -= rate * (_momentum[i] / first) / (MathF.Sqrt(_spread[i] / second) + 1e-8f);
                _gradients[i] = 0;
            }

            _isTouched[row] = false;
        }

        _touched.Clear();
    }

    /// <summary>A table of some of the rows, at rest.</summary>
    public SparseAdamTable Of(int[] rows)
    {
        var table = new SparseAdamTable(rows.Length, _width);
        for (var i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(table.Row(i));
        }

        return table;
    }
}
