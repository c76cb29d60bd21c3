using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Tests.Replies;

public sealed class LabelTests
{
    [Theory]
    [InlineData(FactStatus.Published, "Quotation by Ada Field", "Ada Field")]
    [InlineData(FactStatus.Disputed, "Disputed · Quotation by Ada Field", "Disputed · Ada Field")]
    [InlineData(FactStatus.Retired, "Withdrawn · Quotation by Ada Field", "Withdrawn · Ada Field")]
    public void How_a_quotation_stands_is_told_as_a_statement_and_word_for_word(FactStatus status, string label, string name)
    {
        var topic = Sample.Topic();
        var quotation = topic.Facts.Single(fact => fact.Quote is not null) with { Status = status };

        var cited = CitedFact.Of(topic, quotation);

        Assert.Equal(label, cited.Label);
        Assert.Equal(name, new Block.Quotation(cited, quotation.Quote!, "Ada Field").Name);
    }

    [Fact]
    public void A_quotation_in_dispute_is_shown_so_in_the_servers_language()
    {
        var topic = Sample.Topic();
        var quotation = topic.Facts.Single(fact => fact.Quote is not null) with { Status = FactStatus.Disputed };
        var reply = new Reply { Blocks = [new Block.Quotation(CitedFact.Of(topic, quotation), quotation.Quote!, "Ada Field")] };

        var said = Assert.IsType<Block.Quotation>(Assert.Single(Phrases.Say(reply, "ko").Blocks));

        Assert.Equal("논란 있음 · Ada Field", said.Name);
    }
}
