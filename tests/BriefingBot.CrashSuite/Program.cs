using BriefingBot.CrashSuite;
using BriefingBot.CrashSuite.Curation;

// "child ..." is a bot that is killed; anything else is a suite: "curation ..." that of edits, else that of briefings.
return args switch
{
    ["child", "curation", .. var rest] => await CurationChild.RunAsync(CurationChildArguments.Parse(rest)),
    ["child", ..] => await Child.RunAsync(ChildArguments.Parse(args[1..])),
    ["curation", .. var rest] => await CurationSuite.RunAsync(SuiteArguments.Parse(rest)),
    _ => await Suite.RunAsync(SuiteArguments.Parse(args)),
};
