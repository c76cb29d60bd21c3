namespace BriefingBot.Core.Answers.Matching;

/// <summary>Reads what is counted: "presidents" in "How many acting presidents were there?".</summary>
internal static class CountedReader
{
    private const int Window = 3;

    /// <summary>The number of the first word after "how many" that carries meaning; -1 when there is none.</summary>
    public static int Read(AskedQuestion question)
    {
        var many = Array.FindIndex([.. question.Tokens.Tokens], token => question.Tokens.Text(token) is "many");
        if (many < 0)
        {
            return -1;
        }

        for (var i = 0; i < question.Words.Count; i++)
        {
            var word = question.Words[i];
            if (word.Position > many && !word.IsFiller)
            {
                return word.Position <= many + Window ? i : -1;
            }
        }

        return -1;
    }
}
