using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Curation;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Rendering;
using BriefingBot.Tests.Rendering;
using Delivery = BriefingBot.Core.Curation.Delivery;
using Reply = BriefingBot.Core.Replies.Reply;

namespace BriefingBot.Tests.Curation;

/// <summary>
/// One post with several lines over a long life: its facts change at random, corrections are asked for or not, lost, cut off
/// by a kill before they are noted, or given way to later ones.
/// </summary>
internal sealed class CorrectionRun : ICurationOutlet, IDisposable
{
    private const ulong Guild = 1;
    private const ulong Editor = 101;
    private const ulong Channel = 10;
    private const int MostCharacters = 4_000;

    private readonly BlockRenderer _blocks = new(new CustomIds(new Renderers.MemoryViewStates(), TimeProvider.System), new CommandIds());
    private readonly CommandWorld _world;
    private readonly Random _random;
    private readonly int _longestText;
    private readonly FactKey[] _keys;
    private Message _post;
    private Fate _fate;
    private int _counter;

    public CorrectionRun(int seed, int lines, int longestText)
    {
        _random = new Random(seed);
        _longestText = longestText;
        _world = new CommandWorld(this);
        _keys = [.. Enumerable.Range(0, lines).Select(index => new FactKey(CommandWorld.Topic, new FactId($"said-{index}")))];
        Save([.. _keys.Select((key, index) => new FactEdit(key, 0, ChangeKind.Added, NewFact(key, quoted: index % 4 == 3, longest: 120)))]);
        _post = Publish();
    }

    // What becomes of the edits of a post.
    private enum Fate
    {
        Made,
        MadeButUnanswered,
        MadeButKilled,
        Lost,
    }

    private CurrentKnowledge Knowledge => _world.Knowledge;

    public async Task RunAsync(int operations)
    {
        for (var done = 0; done < operations; done++)
        {
            switch (_random.Next(10))
            {
                case < 5:
                    Change();
                    break;
                case < 7:
                    Ask();
                    break;
                case < 8:
                    // Long enough for a correction to wait through many further changes.
                    for (var more = _random.Next(40); more > 0; more--)
                    {
                        Change(_keys[0]);
                    }

                    break;
                default:
                    await ErrandsAsync(_random.GetItems(Enum.GetValues<Fate>(), 1)[0]);
                    break;
            }

            _world.Time.Advance(TimeSpan.FromMinutes(_random.Next(600)));
        }

        // What waits is made first; then everything outdated is asked for once more.
        await FinishAsync();
        foreach (var key in _keys)
        {
            Ask(key);
        }

        await FinishAsync();
        CheckLines();
    }

    public Task<Delivery> PostAsync(ulong channelId, Reply reply, string key, CancellationToken cancellationToken) => Task.FromResult<Delivery>(new Delivery.Done());

    public Task<Delivery> TellAsync(ulong userId, Reply reply, string key, CancellationToken cancellationToken) => Task.FromResult<Delivery>(new Delivery.Done());

    public Task<Delivery> CorrectAsync(ulong channelId, ulong messageId, ImmutableArray<CorrectedLine> lines, CancellationToken cancellationToken)
    {
        if (_fate is Fate.Lost)
        {
            return Task.FromResult<Delivery>(new Delivery.Later());
        }

        var (body, problem) = new PostCorrector(_blocks).Correct(_post, lines);
        Assert.True(problem is null, $"{problem}: {string.Join(" | ", lines.Select(line => $"{string.Join(", ", line.Before.Select(before => before.Block))} => {line.After.Block}"))}\n{Text(_post)}");
        if (body is not null)
        {
            _post = _post with { Components = body.Components };
            Assert.InRange(Texts(_post.Components!).Sum(text => text.Length), 1, MostCharacters);

            // Made once and made again, as after a kill: the same.
            Assert.Equal(default, new PostCorrector(_blocks).Correct(_post, lines));
        }

        return _fate switch
        {
            Fate.MadeButKilled => throw new OperationCanceledException("killed"),
            Fate.MadeButUnanswered => Task.FromResult<Delivery>(new Delivery.Later()),
            _ => Task.FromResult<Delivery>(new Delivery.Done()),
        };
    }

    public void Dispose() => _world.Dispose();

    private async Task ErrandsAsync(Fate fate)
    {
        _fate = fate;
        try
        {
            await _world.Get<CurationErrands>().RunAsync(CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            _world.Restart();
        }
    }

    private async Task FinishAsync()
    {
        for (var rounds = 0; Corrections().Any(each => each.State is CorrectionState.Waiting); rounds++)
        {
            Assert.InRange(rounds, 0, 50);
            _world.Time.Advance(TimeSpan.FromHours(1));
            await ErrandsAsync(Fate.Made);
        }

        Assert.All(Corrections(), each => Assert.True(each.State is CorrectionState.Done, $"{each.Key} to {each.To}: {each.Problem}"));
    }

    private IEnumerable<Correction> Corrections() => _keys.SelectMany(key => _world.Get<ICorrectionQueue>().Of(Guild, key, 10_000));

    private void Ask() => Ask(_random.GetItems(_keys, 1)[0]);

    private void Ask(FactKey key)
    {
        var now = Knowledge.For(Guild).Find(key)!;
        _world.Get<ICorrectionQueue>().Enqueue(
            Guild, key, now.Revision, _world.Get<OutdatedPosts>().Of(Guild, key, now), null, new AuditDraft(Guild, Editor, "corrects posts", key.ToString(), ""));
    }

    private void Change() => Change(_random.GetItems(_keys, 1)[0]);

    private void Change(FactKey key)
    {
        var now = Knowledge.For(Guild).Find(key)!;
        var history = _world.Get<ICurationStore>().History(Guild, key);
        var (kind, after) = _random.Next(10) switch
        {
            0 => (ChangeKind.Retired, now with { Status = FactStatus.Retired }),
            1 => (ChangeKind.Disputed, now with { Status = FactStatus.Disputed }),
            2 => (ChangeKind.Restored, now with { Status = FactStatus.Published }),
            3 => (ChangeKind.Reverted, _random.GetItems(history.AsSpan(), 1)[0].After),
            _ => (ChangeKind.Edited, NewFact(key, quoted: _random.Next(6) == 0, _random.Next(4) == 0 ? _longestText : 150) with { Status = now.Status }),
        };
        Save([new FactEdit(key, now.Revision, kind, after)]);
    }

    private void Save(ImmutableArray<FactEdit> edits)
    {
        var result = _world.Get<Curator>().Save(Guild, Editor, new ChangeSet(edits, "because"));
        Assert.True(result is SaveResult.Done or SaveResult.Unchanged, result.ToString());
    }

    private Fact NewFact(FactKey key, bool quoted, int longest)
    {
        var number = _counter++;
        var text = string.Create(CultureInfo.InvariantCulture, $"*{key.Fact}* has {number} in it");
        while (text.Length < longest - 20 && _random.Next(12) > 0)
        {
            text += _random.GetItems([" and more", " - of it", ", #2", " [again]", " a_b_c"], 1)[0];
        }

        return new Fact
        {
            Id = key.Fact,
            Text = text + ".",
            Kind = quoted ? FactKind.Quote : FactKind.Reported,
            AttributedTo = quoted ? "Ada Field" : null,
            Quote = quoted ? $"It is number {number}" : null,
            Source = new SourcePlace("paper", "Part", 1 + key.Fact.Value[^1]),
        };
    }

    private Message Publish()
    {
        Assert.True(Knowledge.For(Guild).TryGetTopic(CommandWorld.Topic, out var topic));
        var facts = _keys.Select(key => topic.TryGetFact(key.Fact, out var fact) ? fact : throw new InvalidOperationException()).ToArray();
        var reply = new Reply
        {
            Title = "A briefing",
            Blocks =
            [
                .. facts.Select((fact, index) => fact.Quote is { } words && index % 8 != 7
                    ? (Block)new Block.Quotation(CitedFact.Of(topic, fact), words, topic.Speaker(fact)!)
                    : new Block.Statement(CitedFact.Of(topic, fact), index % 3 == 0 ? "2023" : null)),
            ],
            Footer = ["What the article says, and no more."],
        };
        _world.Get<IReceiptLog>().Record(new Receipt(77, Channel, Guild, "briefing", _world.Time.GetUtcNow(), [.. facts.Select(fact => SaidFact.Of(topic.Id, fact))]));
        Assert.NotNull(_world.Get<IReceiptLog>().Find(Guild, 77));
        var page = new ReplyRenderer(_blocks).Render(reply);
        Assert.Equal(1, page.Pages);
        return new Message { Id = new Snowflake(77), Components = page.Body.Components };
    }

    // Every fact stands in the post once, as it is now, with one note at most.
    private void CheckLines()
    {
        var said = Text(_post).Split('\n');
        foreach (var key in _keys)
        {
            var now = Knowledge.For(Guild).Find(key)!;
            var name = Markdown.Escape($"*{key.Fact}* has");
            var line = Assert.Single(said, each => each.Contains(name, StringComparison.Ordinal) && !each.StartsWith("-# ", StringComparison.Ordinal));
            var words = line[line.IndexOf(name, StringComparison.Ordinal)..];
            var text = Markdown.Escape(now.Text);
            Assert.True(words == text || (words[^1] == '…' && text.StartsWith(words[..^1], StringComparison.Ordinal)), $"{key} should say {text}\n{words}");
            Assert.Equal(!now.IsSaid, line.StartsWith("Withdrawn", StringComparison.Ordinal));
        }

        Assert.InRange(said.Count(line => line.StartsWith("-# Corrected on", StringComparison.Ordinal)), 0, _keys.Length);
    }

    private static string Text(Message post) => string.Join('\n', Texts(post.Components!));

    private static IEnumerable<string> Texts(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        TextDisplay text => [text.Content],
        Container container => Texts(container.Components),
        _ => [],
    });
}
