using BriefingBot.Load;

LoadArguments arguments;
try
{
    arguments = LoadArguments.Parse(args);
}
catch (FormatException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 2;
}

return await Load.RunAsync(arguments);
