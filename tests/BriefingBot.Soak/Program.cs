using BriefingBot.Soak;

SoakArguments arguments;
try
{
    arguments = SoakArguments.Parse(args);
}
catch (FormatException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 2;
}

return await Soak.RunAsync(arguments);
