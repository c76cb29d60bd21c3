using System.Net;
using BriefingBot.Core.Commands;
using BriefingBot.Curation;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace BriefingBot.Tests.Curation;

public sealed class AttachmentTests
{
    private const string Api = "https://discord.com/api/v10";
    private const string Url = "https://cdn.discordapp.com/attachments/1/2/facts.yaml?ex=1&is=2&hm=3";

    [Theory]
    [InlineData(Url)]
    [InlineData("https://media.discordapp.net/attachments/1/2/facts.yaml")]
    [InlineData("https://CDN.discordapp.com/ephemeral-attachments/1/2/facts.yaml")]
    public void Discords_file_hosts_are_allowed(string url) => Assert.True(AttachmentHosts.For(Api).Allow(url, out _));

    [Theory]
    [InlineData("http://cdn.discordapp.com/attachments/1/2/facts.yaml")]
    [InlineData("https://cdn.discordapp.com:8443/attachments/1/2/facts.yaml")]
    [InlineData("https://cdn.discordapp.com.evil.example/attachments/1/2/facts.yaml")]
    [InlineData("https://evil.example/cdn.discordapp.com/attachments/1/2/facts.yaml")]
    [InlineData("https://cdn.discordapp.com@evil.example/attachments/1/2/facts.yaml")]
    [InlineData("https://user:word@cdn.discordapp.com/attachments/1/2/facts.yaml")]
    [InlineData("https://cdn.discordapp.com/avatars/1/2.png")]
    [InlineData("https://cdn.discordapp.com/attachments/../avatars/1/2.png")]
    [InlineData("https://169.254.169.254/attachments/latest")]
    [InlineData("http://127.0.0.1:5080/attachments/1/2/facts.yaml")]
    [InlineData("file:///attachments/1/2/facts.yaml")]
    [InlineData("/attachments/1/2/facts.yaml")]
    [InlineData("")]
    public void Nothing_else_is(string url) => Assert.False(AttachmentHosts.For(Api).Allow(url, out _));

    [Fact]
    public void Beside_a_local_Discord_its_own_files_are_allowed_and_no_neighbours()
    {
        var hosts = AttachmentHosts.For("http://127.0.0.1:5080/api/v10");

        Assert.True(hosts.Allow("http://127.0.0.1:5080/attachments/1/2/facts.yaml", out _));
        Assert.False(hosts.Allow("http://127.0.0.1:5081/attachments/1/2/facts.yaml", out _));
        Assert.False(hosts.Allow("http://127.0.0.1:5080/playground/state", out _));
    }

    [Fact]
    public async Task A_file_is_fetched() => Assert.Equal("topic: a"u8.ToArray(), (await FetchAsync(new HttpResponseMessage { Content = new ByteArrayContent("topic: a"u8.ToArray()) })).Bytes);

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://evil.example/") } };

        Assert.Contains("302", (await FetchAsync(answer)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_says_that_it_is_too_large_is_not_read()
    {
        Assert.Contains("larger than", (await FetchAsync(new HttpResponseMessage(), size: 1025)).Problem, StringComparison.Ordinal);
        Assert.Contains("larger than", (await FetchAsync(new HttpResponseMessage { Content = new ByteArrayContent(new byte[1025]) })).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_hides_its_size_is_read_no_further_than_allowed()
    {
        using var endless = new EndlessStream();

        Assert.Contains("larger than", (await FetchAsync(new HttpResponseMessage { Content = new StreamContent(endless) })).Problem, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1025, 64 * 1024);
    }

    [Fact]
    public async Task A_host_that_breaks_off_is_told_in_words() =>
        Assert.Contains("couldn't be reached", (await FetchAsync(() => throw new HttpRequestException("reset"))).Problem, StringComparison.Ordinal);

    private static Task<(byte[]? Bytes, string? Problem)> FetchAsync(HttpResponseMessage answer, long size = 8) => FetchAsync(() => answer, size);

    private static async Task<(byte[]? Bytes, string? Problem)> FetchAsync(Func<HttpResponseMessage> answer, long size = 8)
    {
        using var handler = new ScriptedHandler(answer);
        var clients = new Mock<IHttpClientFactory>();
        clients.Setup(each => each.CreateClient(nameof(AttachmentFetcher))).Returns(() => new HttpClient(handler, disposeHandler: false));
        var fetcher = new AttachmentFetcher(clients.Object, AttachmentHosts.For(Api), new FakeTimeProvider());
        return await fetcher.FetchAsync(new ResolvedAttachment(2, "facts.yaml", size, Url), 1024, TestContext.Current.CancellationToken);
    }

    private sealed class ScriptedHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
