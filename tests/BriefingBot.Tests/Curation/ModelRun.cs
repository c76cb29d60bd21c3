using System.Globalization;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Tests.Curation;

/// <summary>Random admins of two servers at one store, through the command layer, with a model that says what must come of it.</summary>
internal sealed class ModelRun : IDisposable
{
    private static readonly ulong[] Admins = [101, 102];
    private readonly CommandWorld _world = new();
    private readonly ModelServer[] _servers = [new(1, "alpha"), new(2, "bravo")];
    private readonly List<OpenDraft> _open = [];
    private readonly Dictionary<string, ModelFact> _base = new ModelServer(0, "").Facts.ToDictionary(fact => fact.Key, fact => fact.Value[0]);
    private readonly Random _random;
    private int _counter;

    public ModelRun(int seed) => _random = new Random(seed);

    /// <summary>The latest operations, for whoever has to find out what went wrong.</summary>
    public Queue<string> Log { get; } = new();

    public async Task RunAsync(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            var server = _random.GetItems(_servers, 1)[0];
            var admin = CommandWorld.Admin(server.Guild, _random.GetItems(Admins, 1)[0]);
            await OperateAsync(server, admin);
            CheckHeads(server);
            CheckHeads(_servers[0] == server ? _servers[1] : _servers[0]);
        }

        _world.Restart();
        foreach (var server in _servers)
        {
            CheckHeads(server);
            CheckHistory(server);
            await CheckRepliesAsync(server);
        }

        Assert.Empty(_world.Damage());
    }

    public void Dispose() => _world.Dispose();

    private Task OperateAsync(ModelServer server, Caller admin) => _random.Next(100) switch
    {
        < 12 => AddAsync(server, admin),
        < 30 => OpenAsync(server, admin),
        < 52 => SubmitAsync(server),
        < 66 => ChangeStatusAsync(server, admin),
        < 76 => RevertAsync(server, admin),
        < 82 => ImportAsync(server, admin),
        < 90 => ReviewAsync(server, admin),
        < 92 => SettleAsync(server, admin),
        < 95 => TrespassAsync(server, admin),
        < 96 => RestartAsync(),
        < 98 => ChangeBaseAsync(),
        _ => CheckRepliesAsync(server),
    };

    private async Task AddAsync(ModelServer server, Caller admin)
    {
        var text = NewText(server);
        var form = CommandWorld.Form(await _world.RunAsync(admin, "fact add"));
        var preview = CommandWorld.Reply(await _world.PressAsync(admin, form.Submit, null, ("text", text), ("kind", "reported")));
        var id = preview.Title!["Add ".Length..];
        var isDraft = _random.Next(4) == 0;
        var result = CommandWorld.Reply(await _world.PressAsync(admin, CommandWorld.Button(preview, isDraft ? "Save as draft" : "Publish")));
        Expect(result, server.Save(admin.UserId, (id, 0, new ModelFact(text, isDraft ? FactStatus.Draft : FactStatus.Published, 0))), $"add {id}");
    }

    private async Task OpenAsync(ModelServer server, Caller admin)
    {
        var id = AnyFact(server);
        Note(server, $"open {id}");
        var form = CommandWorld.Form(await _world.RunAsync(admin, "fact edit", ("fact", id)));
        _open.Add(new OpenDraft(server, admin, id, server.Head(id)!.Revision, form.Submit));
    }

    // Sends a form that may have been open for long; after a conflict the admin sees both texts and chooses.
    private async Task SubmitAsync(ModelServer server)
    {
        if (_open.Find(draft => draft.Server == server) is not { } open)
        {
            return;
        }

        _open.Remove(open);
        var text = _random.Next(10) == 0 ? server.Head(open.Fact)!.Text : NewText(server);
        var preview = CommandWorld.Reply(await _world.PressAsync(open.Admin, open.Submit, null, ("text", text), ("kind", "reported"), ("reason", "because")));
        if (preview.Title is null)
        {
            Assert.Contains("expired", CommandWorld.Text(preview), StringComparison.Ordinal);
            return;
        }

        var now = server.Head(open.Fact)!;
        var after = new ModelFact(text, now.Status is FactStatus.Draft ? FactStatus.Published : now.Status, 0);
        var result = CommandWorld.Reply(await _world.PressAsync(open.Admin, CommandWorld.Buttons(preview).First(button => button.Label is "Save" or "Publish").Action));
        var expected = server.Save(open.Admin.UserId, (open.Fact, open.BasedOn, after));
        Expect(result, expected, $"save {open.Fact} on {open.BasedOn}");
        if (expected == "conflict")
        {
            Assert.Contains(now.Text, CommandWorld.Text(result), StringComparison.Ordinal);
            Assert.Contains(text, CommandWorld.Text(result), StringComparison.Ordinal);
            await ChooseAsync(server, open, result, after);
        }
    }

    private async Task ChooseAsync(ModelServer server, OpenDraft open, Reply conflict, ModelFact mine)
    {
        if (_random.Next(2) == 0)
        {
            await _world.PressAsync(open.Admin, CommandWorld.Button(conflict, "Keep theirs"));
            return;
        }

        var result = CommandWorld.Reply(await _world.PressAsync(open.Admin, CommandWorld.Button(conflict, "Replace theirs")));
        Expect(result, server.Save(open.Admin.UserId, (open.Fact, server.Head(open.Fact)!.Revision, mine)), $"replace {open.Fact}");
    }

    private async Task ChangeStatusAsync(ModelServer server, Caller admin)
    {
        var id = AnyFact(server);
        var (command, status) = _random.GetItems([("fact retire", FactStatus.Retired), ("fact dispute", FactStatus.Disputed), ("fact restore", FactStatus.Published)], 1)[0];
        var now = server.Head(id)!;
        var preview = CommandWorld.Reply(await _world.RunAsync(admin, command, ("fact", id), ("reason", "because")));
        if (now.Status == status)
        {
            Assert.Contains("already", CommandWorld.Text(preview), StringComparison.Ordinal);
            return;
        }

        var result = CommandWorld.Reply(await _world.PressAsync(admin, CommandWorld.Button(preview, "Save")));
        Expect(result, server.Save(admin.UserId, (id, now.Revision, now with { Status = status })), $"{command} {id}");
    }

    private async Task RevertAsync(ModelServer server, Caller admin)
    {
        var id = AnyFact(server);
        var history = CommandWorld.Reply(await _world.RunAsync(admin, "fact history", ("fact", id)));
        var buttons = CommandWorld.Buttons(history).Where(button => button.Label.StartsWith("Go back", StringComparison.Ordinal)).ToArray();
        if (buttons.Length == 0)
        {
            return;
        }

        var button = _random.GetItems(buttons, 1)[0];
        var target = server.Facts[id].Single(revision => button.Label == $"Go back to revision {revision.Revision}");
        var result = CommandWorld.Reply(await _world.PressAsync(admin, button.Action));
        Expect(result, server.Save(admin.UserId, (id, server.Head(id)!.Revision, target)), $"revert {id} to {target.Revision}");
    }

    private async Task ImportAsync(ModelServer server, Caller admin)
    {
        var edits = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => (Id: _random.Next(2) == 0 ? AnyFact(server) : NewId(server), Text: NewText(server))).DistinctBy(edit => edit.Id).ToArray();
        var yaml = $"topic: harbour\ntitle: T\nsources: [{{id: paper, title: Harbour Gazette}}]\nfacts:\n{string.Join('\n', edits.Select(edit => $"- {{id: {edit.Id}, text: {edit.Text}, source: {SourceOf(edit.Id)}}}"))}\n";
        var preview = CommandWorld.Reply(await _world.ImportAsync(admin, yaml));
        var result = CommandWorld.Reply(await _world.PressAsync(admin, CommandWorld.Button(preview, "Save ")));
        Expect(result, server.Save(admin.UserId, [.. edits.Select(edit => (edit.Id, server.Head(edit.Id)?.Revision ?? 0, new ModelFact(edit.Text, FactStatus.Published, 0)))]), $"import {edits.Length}");
    }

    private async Task ReviewAsync(ModelServer server, Caller admin)
    {
        var list = CommandWorld.Reply(await _world.RunAsync(admin, "facts review"));
        if (server.Pending.Count == 0)
        {
            Assert.Contains("No change waits", CommandWorld.Text(list), StringComparison.Ordinal);
            return;
        }

        var menu = list.Blocks.OfType<Block.Menu>().Single();
        Assert.Equal(server.Pending.Take(25).Select(pending => $"{pending.Id}"), menu.Items.Select(item => item.Value));
        var pending = server.Pending[_random.Next(Math.Min(25, server.Pending.Count))];
        var card = CommandWorld.Reply(await _world.PressAsync(admin, menu.Action, $"{pending.Id}"));
        var dismiss = CommandWorld.Buttons(card).Single(button => button.Action.Verb == "review.dismiss").Action;
        if (_random.Next(4) == 0)
        {
            Note(server, $"dismiss {pending.Id}");
            await _world.PressAsync(admin, dismiss);
            server.Pending.Remove(pending);
            server.Audited++;
            return;
        }

        // One's own change has no such button, so it is forged.
        var result = CommandWorld.Reply(await _world.PressAsync(admin, dismiss with { Verb = "review.approve" }));
        Expect(result, server.Approve(pending, admin.UserId), $"approve {pending.Id}");
    }

    private async Task SettleAsync(ModelServer server, Caller admin)
    {
        var approvals = _random.Next(3) == 0;
        Note(server, $"approvals {approvals}");
        await _world.RunAsync(admin, "settings", ("approvals", approvals ? "true" : "false"));
        server.Audited += approvals == server.Approvals ? 0 : 1;
        server.Approvals = approvals;
    }

    // A draft of this server's, pressed by an admin of the other, and by another admin here.
    private async Task TrespassAsync(ModelServer server, Caller admin)
    {
        var id = AnyFact(server);
        var preview = CommandWorld.Reply(await _world.RunAsync(admin, server.Head(id)!.Status is FactStatus.Retired ? "fact restore" : "fact retire", ("fact", id), ("reason", "because")));
        var save = CommandWorld.Button(preview, "Save");
        var other = _servers.Single(each => each != server);
        Note(server, $"trespass {id}");
        Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.PressAsync(admin with { GuildId = other.Guild }, save)).Tone);
        Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.PressAsync(admin with { UserId = Admins.Single(user => user != admin.UserId) }, save)).Tone);
        _world.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("expired", CommandWorld.Text(CommandWorld.Reply(await _world.PressAsync(admin, save))), StringComparison.Ordinal);
        _open.Clear();
    }

    private Task RestartAsync()
    {
        _world.Restart();
        return Task.CompletedTask;
    }

    // A fact of the operator's says something else, is gone, or is back, whatever the servers have made of it.
    private Task ChangeBaseAsync()
    {
        var id = $"base-{_random.Next(4)}";
        var before = _base[id];
        var after = before.Status is FactStatus.Published && _random.Next(3) == 0
            ? before with { Status = FactStatus.Retired }
            : new ModelFact(string.Create(CultureInfo.InvariantCulture, $"Base fact in edition {_counter++}."), FactStatus.Published, 0);
        _base[id] = after = after with { Revision = before.Revision + 1 };
        Log.Enqueue($"base {id}: {after}");
        _world.ChangeBase(_base.Where(fact => fact.Value.Status is FactStatus.Published).ToDictionary(fact => fact.Key, fact => fact.Value.Text));
        foreach (var server in _servers)
        {
            server.ChangeBase(id, after);
        }

        return Task.CompletedTask;
    }

    // No text of the other server in anything that this one is shown.
    private async Task CheckRepliesAsync(ModelServer server)
    {
        var admin = CommandWorld.Admin(server.Guild, Admins[0]);
        var stranger = _servers.Single(each => each != server);
        var id = AnyFact(server);
        Reply[] replies =
        [
            CommandWorld.Reply(await _world.RunAsync(admin, "fact show", ("fact", id))),
            CommandWorld.Reply(await _world.RunAsync(admin, "fact history", ("fact", id))),
            CommandWorld.Reply(await _world.RunAsync(admin, "facts review")),
            CommandWorld.Reply(await _world.RunAsync(admin, "ask", ("question", $"What does {stranger.Tag} say?"))),
        ];
        Assert.All(replies, reply => Assert.DoesNotContain($"{stranger.Tag} says", CommandWorld.Text(reply), StringComparison.Ordinal));

        var choices = _world.Get<CommandRunner>().Complete("fact show", "fact", new CompletionRequest(stranger.Tag, OptionValues.None, admin, _world.Knowledge.For(server.Guild)));
        Assert.Empty(choices);

        var export = CommandWorld.Reply(await _world.RunAsync(admin, "facts export")).Blocks.OfType<Block.File>().Single();
        var yaml = System.Text.Encoding.UTF8.GetString(export.Content.Span);
        Assert.DoesNotContain(stranger.Tag, yaml, StringComparison.Ordinal);
        Assert.Contains("Nothing to import", CommandWorld.Text(CommandWorld.Reply(await _world.ImportAsync(admin, yaml))), StringComparison.Ordinal);
    }

    private void CheckHeads(ModelServer server)
    {
        Assert.True(_world.Knowledge.For(server.Guild).TryGetTopic(CommandWorld.Topic, out var topic));
        Assert.Equal(
            server.Facts.Select(fact => (fact.Key, fact.Value[^1])),
            topic.Facts.OrderBy(fact => fact.Id.Value, StringComparer.Ordinal).Select(fact => (fact.Id.Value, new ModelFact(fact.Text, fact.Status, fact.Revision))));
    }

    private void CheckHistory(ModelServer server)
    {
        foreach (var (id, revisions) in server.Facts)
        {
            var history = _world.Get<ICurationStore>().History(server.Guild, new FactKey(CommandWorld.Topic, new FactId(id)));
            Assert.Equal(
                revisions.Skip(server.FromBase.GetValueOrDefault(id)),
                history.Select(revision => new ModelFact(revision.After.Text, revision.After.Status, revision.Number)));
            Assert.Equal(history.Skip(1).Select(revision => revision.Before!.Text), history.SkipLast(1).Select(revision => revision.After.Text));
        }

        Assert.Equal(server.Audited, _world.Get<IAuditLog>().Read(server.Guild, 1).FirstOrDefault()?.Number ?? 0);
    }

    private void Expect(Reply reply, string expected, string operation)
    {
        Log.Enqueue($"{operation}: {expected}");
        var text = CommandWorld.Text(reply);
        var words = expected switch
        {
            "saved" => "Saved",
            "waits" => "waits for review",
            "conflict" => "Somebody else saved first",
            "own" => "Nobody approves their own change",
            _ => "Nothing to save",
        };
        Assert.True(text.Contains(words, StringComparison.Ordinal), $"{operation} should be {expected}, and was:\n{text}");
    }

    // As the story has it, so that text and status are all that a file changes.
    private static string SourceOf(string fact) => fact.StartsWith("base-", StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{{id: paper, section: Part, paragraph: {fact[^1] - '0' + 1}}}")
        : "{id: paper}";

    private void Note(ModelServer server, string operation) => Log.Enqueue($"{server.Tag} {operation}");

    private string AnyFact(ModelServer server) => server.Facts.Keys.ElementAt(_random.Next(server.Facts.Count));

    private string NewId(ModelServer server) => string.Create(CultureInfo.InvariantCulture, $"{server.Tag}-imported-{_counter++}");

    private string NewText(ModelServer server) => string.Create(CultureInfo.InvariantCulture, $"Number {_counter++} is what {server.Tag} says.");

    private sealed record OpenDraft(ModelServer Server, Caller Admin, string Fact, int BasedOn, ActionRef Submit);
}
