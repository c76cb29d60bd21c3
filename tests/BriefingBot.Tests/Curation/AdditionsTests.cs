using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Tests.Curation;

public sealed class AdditionsTests : IDisposable
{
    private readonly CommandWorld _world = new();
    private readonly Caller _admin = CommandWorld.Admin(1, 101);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Two_files_that_bring_the_same_source_bring_it_once()
    {
        var first = await PreviewAsync("one", "Radio");
        var second = await PreviewAsync("two", "Radio");

        Assert.Contains("Saved", await SaveAsync(first), StringComparison.Ordinal);
        Assert.Contains("Saved", await SaveAsync(second), StringComparison.Ordinal);

        _world.Restart();
        Assert.True(_world.Knowledge.For(1).TryGetTopic(CommandWorld.Topic, out var topic));
        Assert.Equal(["paper", "radio"], topic.Sources.Select(source => source.Id));
        Assert.Equal(["mast"], topic.Entities.Select(entity => entity.Id.Value));
        Assert.Equal(2, topic.Facts.Count(fact => fact.Source.SourceId == "radio"));
    }

    [Fact]
    public async Task A_file_whose_source_has_another_meaning_by_now_is_refused()
    {
        var first = await PreviewAsync("one", "Radio");
        var second = await PreviewAsync("two", "Another radio");
        await SaveAsync(first);

        Assert.Contains("another source “radio”", await SaveAsync(second), StringComparison.Ordinal);

        Assert.Null(_world.Knowledge.For(1).Find(new(CommandWorld.Topic, new FactId("two"))));
    }

    [Fact]
    public async Task Two_changes_that_waited_for_approval_bring_their_source_once()
    {
        await _world.RunAsync(_admin, "settings", ("approvals", "true"));
        await SaveAsync(await PreviewAsync("one", "Radio"));
        await SaveAsync(await PreviewAsync("two", "Radio"));

        var other = CommandWorld.Admin(1, 102);
        foreach (var change in (string[])["1", "2"])
        {
            var menu = CommandWorld.Reply(await _world.RunAsync(other, "facts review")).Blocks.OfType<Block.Menu>().Single();
            var card = CommandWorld.Reply(await _world.PressAsync(other, menu.Action, change));
            Assert.Contains("Saved", CommandWorld.Text(CommandWorld.Reply(await _world.PressAsync(other, CommandWorld.Button(card, "Approve")))), StringComparison.Ordinal);
        }

        _world.Restart();
        Assert.NotNull(_world.Knowledge.For(1).Find(new(CommandWorld.Topic, new FactId("two"))));
    }

    private async Task<Reply> PreviewAsync(string fact, string source) => CommandWorld.Reply(await _world.ImportAsync(_admin, $$"""
        topic: harbour
        title: T
        sources: [{id: radio, title: {{source}}}]
        entities: [{id: mast, name: The mast}]
        facts:
        - id: {{fact}}
          text: The radio said {{fact}}.
          about: [mast]
          source: {id: radio}
        """));

    private async Task<string> SaveAsync(Reply preview) => CommandWorld.Text(CommandWorld.Reply(await _world.PressAsync(_admin, CommandWorld.Button(preview, "Save"))));
}
