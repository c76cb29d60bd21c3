namespace BriefingBot.Training;

/// <summary>Parameters moved by Adam with decoupled weight decay.</summary>
internal sealed class AdamParameters(int count)
{
    private const float First = 0.9f;
    private const float Second = 0.999f;
    private readonly float[] _momentum = new float[count];
    private readonly float[] _spread = new float[count];
    private int _steps;

    public float[] Values { get; } = new float[count];

    public float[] Gradients { get; } = new float[count];

    public void ClearGradients() => Array.Clear(Gradients);

    public void Step(float rate, float decay, int batch)
    {
        _steps++;
        var (firstCorrection, secondCorrection) = (1 - MathF.Pow(First, _steps), 1 - MathF.Pow(Second, _steps));
        for (var i = 0; i < Values.Length; i++)
        {
            var gradient = Gradients[i] / batch;
            _momentum[i] = (First * _momentum[i]) + ((1 - First) * gradient);
            _spread[i] = (Second * _spread[i]) + ((1 - Second) * gradient * gradient);
            Values[i] -= rate * ((_momentum[i] / firstCorrection / (MathF.Sqrt(_spread[i] / secondCorrection) + 1e-8f)) + (decay * Values[i]));
        }
    }
}
