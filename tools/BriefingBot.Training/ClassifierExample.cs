namespace BriefingBot.Training;

/// <summary>A sentence that a classifier learns from.</summary>
/// <param name="Task">Which of the classifier's tasks it is for.</param>
/// <param name="Author">Who wrote it: what one author writes is never in two folds.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Features">What is seen of it.</param>
/// <param name="Meanings">Numbers of what it may mean, one of which it means.</param>
internal sealed record ClassifierExample(int Task, string Author, string Text, uint[] Features, int[] Meanings);
