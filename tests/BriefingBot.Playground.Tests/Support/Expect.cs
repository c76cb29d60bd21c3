namespace BriefingBot.Playground.Tests.Support;

internal static class Expect
{
    /// <summary>50035 with this one fault, or success when there is none to expect.</summary>
    public static void Fault(Answer reply, string? fault, string what)
    {
        if (fault is null)
        {
            Assert.True(reply.Status is >= 200 and < 300, $"{what}: {reply.Status} {reply.Body?.ToJsonString()}");
            return;
        }

        Assert.True(reply.Code is 50035, $"{what}: {reply.Status} {reply.Body?.ToJsonString()}");
        Assert.Equal([fault], reply.Errors);
    }
}
