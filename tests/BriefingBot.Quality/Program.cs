using BriefingBot.Quality;

return QualityRun.Execute(args, Console.Out);
