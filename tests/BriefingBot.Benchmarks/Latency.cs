using System.Diagnostics;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Benchmarks;

/// <summary>Medians and 99th percentiles side by side in one run, every engine asked every question in turn.</summary>
internal static class Latency
{
    private const int Rounds = 6;

    public static void Print(TextWriter output)
    {
        output.WriteLine("| facts | topic told | engine | median | p99 | allocated |");
        output.WriteLine("| ---: | --- | --- | ---: | ---: | ---: |");
        foreach (var facts in (int[])[10_000, 100_000])
        {
            var corpus = new Corpus(facts);
            var knowledge = new KnowledgeSnapshot([.. corpus.Topics], 1);
            using var fts5 = new Fts5(corpus.Topics);
            using var lucene = new LuceneIndex(corpus.Topics);
            (string Name, Action<string, TopicId?> Ask)[] engines =
            [
                ("SQLite FTS5", (text, topic) => fts5.Ask(text, topic)),
                ("Lucene.NET", (text, topic) => lucene.Ask(text, topic)),
                ("BriefingBot", (text, topic) => AnswerEngine.Ask(knowledge, text, topic)),
            ];
            foreach (var scoped in (bool[])[true, false])
            {
                Print(output, facts, scoped, engines, corpus.Questions);
            }
        }
    }

    private static void Print(TextWriter output, int facts, bool scoped, (string Name, Action<string, TopicId?> Ask)[] engines, (string Text, TopicId Topic)[] questions)
    {
        var times = Array.ConvertAll(engines, _ => new List<double>());
        var allocated = new long[engines.Length];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (text, topic) in questions)
            {
                for (var engine = 0; engine < engines.Length; engine++)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    var start = Stopwatch.GetTimestamp();
                    engines[engine].Ask(text, scoped ? topic : null);
                    var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                    if (round > 0)
                    {
                        times[engine].Add(time);
                        allocated[engine] += GC.GetAllocatedBytesForCurrentThread() - before;
                    }
                }
            }
        }

        for (var engine = 0; engine < engines.Length; engine++)
        {
            times[engine].Sort();
            output.WriteLine(FormattableString.Invariant(
                $"| {facts:N0} | {(scoped ? "yes" : "no")} | {engines[engine].Name} | {times[engine][times[engine].Count / 2]:F0} µs | {times[engine][times[engine].Count * 99 / 100]:F0} µs | {allocated[engine] / times[engine].Count:N0} B |"));
        }
    }
}
