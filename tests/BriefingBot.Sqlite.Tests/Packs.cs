using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Tests;

internal static class Packs
{
    public static Fact Fact(string id, string text = "It rained.") => new() { Id = new FactId(id), Text = text, Source = new SourcePlace("article", "Rain", 1, 2) };

    public static Topic Topic(string id, params Fact[] facts) => new(new TopicId(id), "Title of " + id, [new Source("article", "The article")], [], [.. facts]);
}
