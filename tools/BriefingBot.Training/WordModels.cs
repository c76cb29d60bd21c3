using BriefingBot.Core.Search;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>What is learnt about words: background, importance and associations.</summary>
internal sealed record WordModels(
    List<KeyValuePair<string, float>> Background, List<KeyValuePair<string, float>> Importance, List<(string Left, string Right, float Weight)> Associations)
{
    /// <summary>Learns from the topics wanted, one layer on top of the other.</summary>
    public static WordModels Learn(QaSet set, SearchIndex index, Func<string, bool> wanted)
    {
        var words = new WordModels([.. Training.Background.Shares(set, wanted)], [], []);
        words = words with { Importance = ImportanceTrainer.Train(Trainable(set, index.WithModel(words.ToModel()), wanted)) };
        var known = Trainable(set, index.WithModel(words.ToModel()), wanted);
        var linear = Ranker.Train(known, TrainingOptions.Linear).ToNetwork();
        return words with { Associations = AssociationTrainer.Train(known, [.. known.Select(question => Ranker.Scores(linear, question))]) };
    }

    public SearchModel ToModel() =>
        new(new BackgroundFrequencies(Background), new TermImportance(Importance), new Associations(Associations), null, null);

    private static List<TrainingQuestion> Trainable(QaSet set, SearchIndex index, Func<string, bool> wanted) =>
        [.. TrainingQuestion.Inspect(set, index, true, wanted, withKeys: true).Where(question => question.IsTrainable)];
}
