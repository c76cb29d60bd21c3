namespace BriefingBot.Core.Search.Ranking;

/// <summary>The inside of a search, for training: the candidates in the first stage's order, their features and association keys.</summary>
internal sealed record Inspection(
    SearchDocument[] Documents, float[][] Features, string[] LeftKeys, string[][] RightKeys, string[] Terms, string[][] ImportanceKeys, float[] Idf, ulong[] Matched);
