using BriefingBot.Core.Facts;
using BriefingBot.Knowledge;

namespace BriefingBot.Quality;

/// <summary>Asks every question of the set and compares the figures with their floors.</summary>
public static class QualityRun
{
    /// <summary>The topic that the set is about.</summary>
    public static readonly TopicId Topic = new("china-south-korea");

    /// <summary>Runs from the command line: <c>[KNOWLEDGE] [--held] [--leave-out] [--statements] [--messages FILE] [--explain QUESTION] [--explain-message TEXT]</c>.</summary>
    /// <returns>0, or 1 when a figure is below its floor.</returns>
    public static int Execute(string[] args, TextWriter output)
    {
        var knowledge = Load(args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "knowledge");
        if (Array.IndexOf(args, "--explain") is >= 0 and var at)
        {
            foreach (var question in args[(at + 1)..])
            {
                output.WriteLine(Explanation.Of(knowledge, question, Topic));
            }

            return 0;
        }

        if (Array.IndexOf(args, "--explain-message") is >= 0 and var message)
        {
            foreach (var text in args[(message + 1)..])
            {
                output.WriteLine(MessageExplanation.Of(knowledge, text, Topic));
            }

            return 0;
        }

        if (args.Contains("--leave-out"))
        {
            LeftOut.Write(knowledge, Topic, output);
            return 0;
        }

        if (args.Contains("--statements"))
        {
            LeftOutStatements.Write(knowledge, Topic, output);
            return 0;
        }

        if (Array.IndexOf(args, "--messages") is >= 0 and var file)
        {
            MessageRun.Write(MessageRun.Measure(knowledge, File.ReadLines(args[file + 1])), output);
            return 0;
        }

        var report = Measure(knowledge);
        report.Write(output, "all");
        foreach (var (set, part) in report.Sets())
        {
            part.Write(output, set);
            if (!QuestionSet.IsHeld(set) || args.Contains("--held"))
            {
                part.WriteFailures(output);
            }
        }

        MessageRun.Write(MessageRun.Measure(knowledge), output);
        MessageRun.Write(MessageRun.MeasureHeld(knowledge), output, "messages not learnt from");
        MessageRun.Write(MessageRun.MeasureUnseen(knowledge), output, "messages not learnt from, far from the article's words");
        var below = Floors.Below(report);
        foreach (var problem in below)
        {
            output.WriteLine(problem);
        }

        return below.Length == 0 ? 0 : 1;
    }

    /// <summary>Reads the packs.</summary>
    public static KnowledgeSnapshot Load(string folder)
    {
        var packs = KnowledgeReader.Read(folder);
        return packs.IsComplete
            ? new KnowledgeSnapshot(packs.Topics, 1, classifiers: packs.Classifiers)
            : throw new InvalidOperationException(string.Join('\n', packs.Problems));
    }

    /// <summary>Asks every question on the shipped topic.</summary>
    public static Report Measure(KnowledgeSnapshot knowledge) =>
        new([.. QuestionSet.ChinaSouthKorea().Select(asked => Grade.Of(asked, knowledge, Topic))]);
}
