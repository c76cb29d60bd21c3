using BenchmarkDotNet.Running;
using BriefingBot.Benchmarks;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge;

// Where the packs are: the repository's, when run from its top.
const string Packs = "knowledge";

switch (args)
{
    case ["latency"]:
        Latency.Print(Console.Out);
        break;
    case ["endurance"]:
        Endurance.Print(Console.Out);
        break;
    case ["odd"]:
        OddQuestions.Print(Console.Out, new KnowledgeSnapshot(KnowledgeReader.Read(Packs).Topics, 1));
        break;
    case ["handling"]:
        await Handling.PrintAsync(Console.Out, Packs);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuestionBenchmarks).Assembly).Run(args);
        break;
}
