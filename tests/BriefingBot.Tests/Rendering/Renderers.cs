using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.Tests.Rendering;

/// <summary>Renderers on a store of view states that lives in memory.</summary>
internal static class Renderers
{
    public static ReplyRenderer Create(IViewStateStore? states = null) =>
        new(new BlockRenderer(new CustomIds(states ?? new MemoryViewStates(), TimeProvider.System), new CommandIds()));

    internal sealed class MemoryViewStates : IViewStateStore
    {
        private readonly Dictionary<string, string> _states = [];

        public string Save(string text, DateTimeOffset expiresAt)
        {
            var token = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(text)))[..16];
            _states[token] = text;
            return token;
        }

        public string? Find(string token) => _states.GetValueOrDefault(token);
    }
}
