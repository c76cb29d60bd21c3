using System.Globalization;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.CrashSuite.Curation;

/// <summary>Where the child finds its store and its server, in which guild it works, with which seed and from which number on.</summary>
internal sealed record CurationChildArguments(string Store, string Api, string Token, ulong Guild, int Seed, int Number)
{
    public static CurationChildArguments Parse(string[] args) => new(
        args[0], args[1], args[2], ulong.Parse(args[3], CultureInfo.InvariantCulture), int.Parse(args[4], CultureInfo.InvariantCulture), int.Parse(args[5], CultureInfo.InvariantCulture));

    public string[] ToArray() =>
        ["child", "curation", Store, Api, Token, Guild.ToString(CultureInfo.InvariantCulture), Seed.ToString(CultureInfo.InvariantCulture), Number.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>An admin who edits, imports and has posts corrected without a pause, and the errands that go with it, until the process is killed.</summary>
internal sealed class CurationChild(IServiceProvider services, CurationChildArguments arguments)
{
    private readonly Random _random = new(arguments.Seed);
    private readonly Caller _admin = new(CurationHouse.Admin, arguments.Guild, 1, Permissions.ManageGuild, []);
    private int _number = arguments.Number;

    public static async Task<int> RunAsync(CurationChildArguments arguments)
    {
        await using var provider = CurationHouse.Open(arguments.Store, arguments.Api, arguments.Token);
        var errands = provider.GetRequiredService<CurationErrands>();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                await errands.RunAsync(CancellationToken.None);
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        });
        var child = new CurationChild(provider, arguments);
        while (true)
        {
            await child.WorkAsync();
        }
    }

    private async Task WorkAsync()
    {
        _number++;
        if (_random.Next(3) == 0)
        {
            await ImportAsync();
            return;
        }

        var fact = CurationHouse.Edited[_random.Next(CurationHouse.Edited.Length)];
        Tell("begin", fact.Value);
        var form = (Outcome.Open)await RunAsync("fact edit", ("fact", fact.Value));
        var preview = Reply(await PressAsync(form.Form.Submit, ("text", CurationHouse.Text(fact, _number)), ("kind", "reported"), ("reason", "because")));
        var saved = Reply(await PressAsync(Button(preview, "Save")!));
        Tell("done", fact.Value);
        if (Button(saved, "Mark") is { } correct)
        {
            await PressAsync(correct);
            Tell("corrects", fact.Value);
        }
    }

    private async Task ImportAsync()
    {
        Tell("begin", "import");
        var request = new CommandRequest("facts import", OptionValues.Of(("file", $"{_number}")), _admin, Knowledge)
        {
            Attachments = [new ResolvedAttachment((ulong)_number, "facts.yaml", 1_000, "")],
        };
        var preview = Reply(await services.GetRequiredService<CommandRunner>().RunAsync(request, CancellationToken.None));
        await PressAsync(Button(preview, "Save")!);
        Tell("done", "import");
    }

    private KnowledgeSnapshot Knowledge => services.GetRequiredService<CurrentKnowledge>().For(arguments.Guild);

    private ValueTask<Outcome> RunAsync(string path, params (string, string?)[] options) =>
        services.GetRequiredService<CommandRunner>().RunAsync(new CommandRequest(path, OptionValues.Of(options), _admin, Knowledge), CancellationToken.None);

    private ValueTask<Outcome> PressAsync(ActionRef action, params (string, string?)[] fields) =>
        services.GetRequiredService<CommandRunner>().RunAsync(new ActionRequest(action.Verb, action.Argument, _admin, Knowledge) { Fields = OptionValues.Of(fields) }, CancellationToken.None);

    private static Reply Reply(Outcome outcome) => outcome is Outcome.Show show ? show.Reply : ((Outcome.Update)outcome).Reply;

    private static ActionRef? Button(Reply reply, string label) => reply.Blocks.OfType<Block.Buttons>()
        .SelectMany(row => row.Items)
        .FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal))?.Action;

    private void Tell(string what, string subject) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {subject} {_number}"));
}
