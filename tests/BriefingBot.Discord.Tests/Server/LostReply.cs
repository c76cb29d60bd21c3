using Microsoft.AspNetCore.Http;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>The request arrived, but the connection breaks before the answer.</summary>
internal sealed class LostReply : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Abort();
        return Task.CompletedTask;
    }
}
