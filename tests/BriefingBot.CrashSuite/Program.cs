using BriefingBot.CrashSuite;

// "child ..." is the bot that is killed; anything else is the suite.
return args is ["child", ..] ? await Child.RunAsync(ChildArguments.Parse(args[1..])) : await Suite.RunAsync(SuiteArguments.Parse(args));
