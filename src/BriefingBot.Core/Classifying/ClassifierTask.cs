namespace BriefingBot.Core.Classifying;

/// <summary>Meanings that exclude each other, with what leads from a classifier's units to each.</summary>
/// <param name="Meanings">The meanings.</param>
/// <param name="Stamps">By meaning: which text of the fact or gap it was taught.</param>
/// <param name="Weights">By meaning and unit.</param>
/// <param name="Biases">By meaning.</param>
internal sealed record ClassifierTask(Meaning[] Meanings, ulong[] Stamps, float[] Weights, float[] Biases)
{
    /// <summary>The number of the task that tells statements apart.</summary>
    public const int Statements = 0;

    /// <summary>The number of the task that tells questions apart.</summary>
    public const int Questions = 1;
}
