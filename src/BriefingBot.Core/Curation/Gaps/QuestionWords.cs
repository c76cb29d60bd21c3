using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Curation.Gaps;

/// <summary>What a signal is about, as words that can be compared.</summary>
internal static class QuestionWords
{
    /// <summary>A question's words without inflection and stop words; a verdict's first fact. Never empty.</summary>
    public static HashSet<string> Of(GapSignal signal)
    {
        if (signal.Reason is GapReason.WrongOrOutdated && !signal.Facts.IsEmpty)
        {
            return new HashSet<string>(StringComparer.Ordinal) { signal.Facts[0].Value };
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(signal.Question, buffer);
        foreach (var token in buffer.Tokens)
        {
            var word = buffer.Text(token).ToString();
            if ((Lexicon.English.ClassesOf(word) & TokenFlags.Stop) == 0)
            {
                words.Add(Lexicon.English.Lemma(word));
            }
        }

        return words.Count > 0 ? words : new HashSet<string>(StringComparer.Ordinal) { signal.Question };
    }
}
