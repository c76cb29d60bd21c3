namespace BriefingBot.Core.Classifying;

/// <summary>What a question means.</summary>
/// <param name="Asked">What it asks for.</param>
/// <param name="Stated">What it states, were it a statement.</param>
internal sealed record QuestionMeanings(SentenceMeanings Asked, SentenceMeanings Stated);
