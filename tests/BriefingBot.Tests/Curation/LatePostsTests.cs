using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Tests.Curation;

public sealed class LatePostsTests : IDisposable
{
    private const ulong Guild = 1;
    private const ulong OtherGuild = 2;

    private readonly CommandWorld _world = new();
    private readonly FactKey _key = new(CommandWorld.Topic, new FactId("base-0"));
    private ulong _messages = 500;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_post_that_was_on_its_way_while_its_fact_changed_is_corrected()
    {
        var answer = Answer(Guild);
        Change("It is another one.");

        var message = Deliver(answer);

        var correction = Assert.Single(Corrections());
        Assert.Equal((message, 1, 2, CorrectionState.Waiting), (correction.MessageId, correction.From, correction.To, correction.State));
        Assert.Contains(_world.Get<IAuditLog>().Unposted(10), entry => entry is { Actor: 0, Action: "corrects a post" });
        Assert.Empty(_world.Damage());
    }

    [Fact]
    public void Posts_that_were_there_before_the_change_are_left_to_the_admin()
    {
        Deliver(Answer(Guild));
        var late = Answer(Guild);
        Change("It is another one.");

        var message = Deliver(late);

        Assert.Equal(message, Assert.Single(Corrections()).MessageId);
    }

    [Fact]
    public void A_post_that_says_what_the_fact_says_now_is_left_alone()
    {
        Deliver(Answer(Guild));

        var answer = Answer(Guild);
        Change("It is another one.");
        Change("Base fact number 0.");
        Deliver(answer);

        Assert.Empty(Corrections());
    }

    [Fact]
    public void A_change_in_one_server_corrects_nothing_in_another_nor_in_direct_messages()
    {
        var (other, direct) = (Answer(OtherGuild), Answer(null));
        Change("It is another one.");

        Deliver(other);
        Deliver(direct);

        Assert.Empty(Corrections());
        Assert.Empty(_world.Get<ICorrectionQueue>().Of(OtherGuild, _key, 10));
    }

    // What an answer says is settled before it leaves.
    private (ulong? Guild, SaidFact Fact) Answer(ulong? guild) => (guild, SaidFact.Of(_key.Topic, _world.Knowledge.For(guild).Find(_key)!));

    private ulong Deliver((ulong? Guild, SaidFact Fact) answer)
    {
        var receipt = new Receipt(++_messages, 10, answer.Guild, "ask", _world.Time.GetUtcNow(), [answer.Fact]);
        _world.Get<IReceiptLog>().Record(receipt);
        _world.Get<LatePosts>().Look(receipt);
        return receipt.MessageId;
    }

    private void Change(string text)
    {
        var now = _world.Knowledge.For(Guild).Find(_key)!;
        Assert.IsType<SaveResult.Done>(_world.Get<Curator>().Save(Guild, 101, new ChangeSet([new FactEdit(_key, now.Revision, ChangeKind.Edited, now with { Text = text })], "Because")));
    }

    private ImmutableArray<Correction> Corrections() => _world.Get<ICorrectionQueue>().Of(Guild, _key, 10);
}
