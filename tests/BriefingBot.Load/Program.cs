using BriefingBot.Load;
using BriefingBot.Load.Briefings;

// "briefings ..." is the load of briefings due together; anything else that of interactions.
try
{
    return args is ["briefings", .. var rest]
        ? await BriefingLoad.RunAsync(BriefingLoadArguments.Parse(rest))
        : await Load.RunAsync(LoadArguments.Parse(args));
}
catch (FormatException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 2;
}
