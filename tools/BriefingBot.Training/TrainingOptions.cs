namespace BriefingBot.Training;

/// <summary>How a network is trained.</summary>
/// <param name="Units">Hidden units.</param>
/// <param name="Epochs">Times all groups are seen.</param>
/// <param name="Rate">Adam's step at the start; falls to a tenth.</param>
/// <param name="Decay">How strongly weights are pulled to zero.</param>
/// <param name="Dropout">Share of inputs silenced at random while training.</param>
/// <param name="Networks">How many are trained from different seeds and averaged.</param>
/// <param name="Seed">Makes a run repeatable.</param>
internal sealed record TrainingOptions(
    int Units = 24, int Epochs = 12, float Rate = 0.003f, float Decay = 1e-3f, float Dropout = 0.1f, int Networks = 1, int Seed = 1)
{
    public static TrainingOptions Linear { get; } = new(Units: 0, Epochs: 6);

    public static TrainingOptions Ranking { get; } = new(Networks: 3);

    public static TrainingOptions Confidence { get; } = new(Units: 16, Epochs: 6, Rate: 0.002f, Dropout: 0.2f, Networks: 3);
}
