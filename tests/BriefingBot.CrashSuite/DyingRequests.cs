using System.Net;
using System.Net.Http.Headers;

namespace BriefingBot.CrashSuite;

/// <summary>The last handler before the socket: dies in the middle of a message's bytes, after them, or with the reply in hand.</summary>
internal sealed class DyingRequests : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isPost = request.Method == HttpMethod.Post && request.Content is not null;
        if (isPost)
        {
            request.Content = new DyingContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken), request.Content.Headers.ContentType);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (isPost)
        {
            CrashPoint.Reach("reply received");
        }

        return response;
    }

    private sealed class DyingContent : HttpContent
    {
        private readonly byte[] _bytes;

        public DyingContent(byte[] bytes, MediaTypeHeaderValue? type)
        {
            _bytes = bytes;
            Headers.ContentType = type;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var half = _bytes.Length / 2;
            await stream.WriteAsync(_bytes.AsMemory(0, half));
            if (CrashPoint.IsArmed("half of the request written"))
            {
                await stream.FlushAsync();
                CrashPoint.Reach("half of the request written");
            }

            await stream.WriteAsync(_bytes.AsMemory(half));
            if (CrashPoint.IsArmed("all of the request written"))
            {
                await stream.FlushAsync();
                CrashPoint.Reach("all of the request written");
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
