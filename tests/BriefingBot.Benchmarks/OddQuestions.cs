using System.Diagnostics;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Benchmarks;

/// <summary>How long texts take that nobody should send: each asked often, the slowest time shown.</summary>
internal static class OddQuestions
{
    private const int Times = 200;
    private const int Longest = 6_000;

    public static void Print(TextWriter output, KnowledgeSnapshot knowledge)
    {
        output.WriteLine("| text | characters | answer | median | slowest of 200 |");
        output.WriteLine("| --- | ---: | --- | ---: | ---: |");
        foreach (var (name, text) in Texts(knowledge))
        {
            AnswerEngine.Ask(knowledge, text, null);
            var times = new double[Times];
            for (var i = 0; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                AnswerEngine.Ask(knowledge, text, null);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            Array.Sort(times);
            var verdict = AnswerEngine.Ask(knowledge, text, null).Parts.FirstOrDefault()?.GetType().Name ?? "none";
            output.WriteLine(FormattableString.Invariant($"| {name} | {text.Length:N0} | {verdict} | {times[Times / 2]:F2} ms | {times[^1]:F2} ms |"));
        }
    }

    private static IEnumerable<(string Name, string Text)> Texts(KnowledgeSnapshot knowledge)
    {
        var random = new Random(11);
        var names = knowledge.Topics.SelectMany(topic => topic.Entities).Select(entity => entity.Name).ToArray();
        var facts = string.Join(' ', knowledge.Topics.SelectMany(topic => topic.Facts).Select(fact => fact.Text));
        yield return ("words of the facts, one sentence", Fill(facts.Replace(".", "", StringComparison.Ordinal)));
        yield return ("the facts themselves", Fill(facts));
        yield return ("questions without end", Fill("Who is Lee? And why did China do that? "));
        yield return ("one emoji", "\U0001F1F0\U0001F1F7");
        yield return ("one letter", "a");
        yield return ("500 names", string.Join(' ', Enumerable.Range(0, 500).Select(_ => names[random.Next(names.Length)])));
        yield return ("10,000 times one word", string.Join(' ', Enumerable.Repeat("china", 10_000)));
        yield return ("10,000 different words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"w{i}")));
        yield return ("one word without end", new string('x', Longest));
        yield return ("right to left", Fill("\u202Eما هي العلاقة بين الصين وكوريا؟ "));
        yield return ("zalgo", string.Concat("Who is Lee?".Select(letter => letter + string.Concat(Enumerable.Range(0, 500).Select(_ => (char)random.Next(0x300, 0x36F))))));
        yield return ("lone surrogates", Fill("Lee \uD800 China \uDC00 "));
        yield return ("misspelt throughout", Fill("prezidnt chnia koeraa traed defisit "));
    }

    private static string Fill(string text) => string.Concat(Enumerable.Repeat(text, (Longest / text.Length) + 1))[..Longest];
}
