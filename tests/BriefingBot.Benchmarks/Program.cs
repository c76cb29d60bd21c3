using BenchmarkDotNet.Running;
using BriefingBot.Benchmarks;

if (args is ["latency", ..])
{
    Latency.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(QuestionBenchmarks).Assembly).Run(args);
