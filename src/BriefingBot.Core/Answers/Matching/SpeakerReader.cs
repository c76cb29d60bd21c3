namespace BriefingBot.Core.Answers.Matching;

/// <summary>Reads whose words are asked for: "Lee" in "What did Lee say about China?".</summary>
internal static class SpeakerReader
{
    /// <summary>The number of the word that names or describes the speaker; -1 when none does.</summary>
    public static int Read(AskedQuestion question)
    {
        if ((question.Intents & Intent.Said) == 0 || (question.Intents & Intent.Who) != 0)
        {
            return -1;
        }

        var said = Array.FindIndex([.. question.Tokens.Tokens], token => WordLists.IsSayingVerb(question.Tokens.Text(token)));
        var speaker = -1;
        for (var i = 0; i < question.Words.Count && question.Words[i].Position < said; i++)
        {
            speaker = question.Words[i].IsFiller ? speaker : i;
        }

        return speaker;
    }
}
