using BriefingBot.CommandLine;

return await BriefingBotCommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error), Directory.GetCurrentDirectory());
