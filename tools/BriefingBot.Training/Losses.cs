namespace BriefingBot.Training;

/// <summary>Derivatives of the losses by the network's outputs.</summary>
internal static class Losses
{
    /// <summary>Softmax over a question's candidates; the loss is minus the log of the right ones' share.</summary>
    public static void Listwise(ReadOnlySpan<bool> isGold, float[] outputs, float[] slopes)
    {
        var most = outputs.Max();
        double all = 0, right = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            var share = Math.Exp(outputs[i] - most);
            all += share;
            if (isGold[i]) right += share;
        }
        if (right == 0) return;
        for (var i = 0; i < outputs.Length; i++)
        {
            var share = Math.Exp(outputs[i] - most);
            slopes[i] = (float)((share / all) - (isGold[i] ? share / right : 0));
        }
    }

    /// <summary>Logistic loss of one output, weighted.</summary>
    public static void Logistic(bool isRight, float weight, float[] outputs, float[] slopes) =>
        slopes[0] = weight * Slope(isRight, outputs[0]);

    /// <summary>Logistic loss of each output of which it is known whether it is right; the others don't move.</summary>
    public static void Logistic(IReadOnlyList<bool?> isRight, Func<bool, float> weight, float[] outputs, float[] slopes)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            slopes[i] = isRight[i] is { } known ? weight(known) * Slope(known, outputs[i]) : 0;
        }
    }

    private static float Slope(bool isRight, float output) => (1 / (1 + MathF.Exp(-output))) - (isRight ? 1 : 0);
}
