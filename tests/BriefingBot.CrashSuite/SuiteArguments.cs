using System.Globalization;

namespace BriefingBot.CrashSuite;

/// <summary>How often to kill, with which seed, against which servers.</summary>
internal sealed record SuiteArguments(int Kills, int Seed, string Servers)
{
    public static SuiteArguments Parse(string[] args)
    {
        var (kills, seed, servers) = (1_000, 20260601, "abcd");
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--kills":
                    kills = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
                    break;
                case "--seed":
                    seed = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
                    break;
                case "--servers":
                    servers = args[i + 1];
                    break;
                default:
                    throw new ArgumentException($"Unknown option {args[i]}; there are --kills N (over all servers), --seed N and --servers abcd.");
            }
        }

        return new SuiteArguments(kills, seed, servers);
    }
}

/// <summary>Where the child finds its store and its server, where it dies, and how its clock runs.</summary>
internal sealed record ChildArguments(string Store, string Api, string Token, bool TrustNonces, string Point)
{
    public static ChildArguments Parse(string[] args) => new(args[0], args[1], args[2], args[3] == "trust", args[4]);

    public string[] ToArray() => ["child", Store, Api, Token, TrustNonces ? "trust" : "distrust", Point];
}
