using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.Tests.Rendering;

public sealed class CustomIdsTests
{
    private readonly CustomIds _ids = new(new Renderers.MemoryViewStates(), TimeProvider.System);

    [Theory]
    [InlineData("page", "0 run summary")]
    [InlineData("run", "")]
    [InlineData("run", "who?name=a:b~c")]
    public void A_short_action_stands_in_the_id_itself(string verb, string argument)
    {
        var id = _ids.Write(new ActionRef(verb, argument));

        Assert.Equal($"{verb}:{argument}", id);
        Assert.Equal(new ActionRef(verb, argument), _ids.Read(id));
    }

    [Fact]
    public void A_long_action_is_kept_in_the_store_and_found_again()
    {
        var action = new ActionRef("run", $"ask?question={new string('x', 6_000)}");

        var id = _ids.Write(action);

        Assert.InRange(id.Length, 1, CustomIds.MaxLength);
        Assert.Equal(action, _ids.Read(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("~x")]
    [InlineData("nonsense")]
    [InlineData("run~unknown")]
    public void What_is_not_one_of_ours_reads_as_nothing(string id) => Assert.Null(_ids.Read(id));
}
