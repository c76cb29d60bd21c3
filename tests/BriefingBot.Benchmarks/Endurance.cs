using System.Diagnostics;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Benchmarks;

/// <summary>Whether asking a million questions leaves anything behind.</summary>
internal static class Endurance
{
    private const int Facts = 10_000;
    private const int Questions = 1_000_000;
    private const int Lines = 10;

    public static void Print(TextWriter output)
    {
        var corpus = new Corpus(Facts);
        var knowledge = new KnowledgeSnapshot([.. corpus.Topics], 1);
        AskMany(knowledge, corpus, corpus.Questions.Length);
        output.WriteLine("| questions | allocated by each | heap alive (KiB) | resident (MiB) | time for each |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        for (var line = 1; line <= Lines; line++)
        {
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            AskMany(knowledge, corpus, Questions / Lines);
            var (allocated, time) = (GC.GetAllocatedBytesForCurrentThread() - before, Stopwatch.GetElapsedTime(start));
            var alive = GC.GetTotalMemory(forceFullCollection: true);
            output.WriteLine(FormattableString.Invariant(
                $"| {line * (Questions / Lines):N0} | {allocated / (Questions / Lines):N0} B | {alive / 1024:N0} | {Environment.WorkingSet >> 20:N0} | {time.TotalMicroseconds / (Questions / Lines):F0} µs |"));
        }
    }

    private static void AskMany(KnowledgeSnapshot knowledge, Corpus corpus, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (text, topic) = corpus.Questions[i % corpus.Questions.Length];
            AnswerEngine.Ask(knowledge, text, i % 2 == 0 ? topic : null);
        }
    }
}
