using System.Reflection;

namespace BriefingBot.Tests;

public sealed class LayeringTests
{
    [Theory]
    [InlineData("BriefingBot.Core", "BriefingBot", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "YamlDotNet", "Discord", "Microsoft.AspNetCore")]
    [InlineData("BriefingBot.Discord", "BriefingBot", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "YamlDotNet")]
    [InlineData("BriefingBot.Knowledge", "BriefingBot.Discord", "BriefingBot.Sqlite", "BriefingBot.Playground", "Microsoft.Data.Sqlite", "Microsoft.AspNetCore")]
    [InlineData("BriefingBot.Sqlite", "BriefingBot.Discord", "BriefingBot.Knowledge", "BriefingBot.Playground", "YamlDotNet", "Microsoft.AspNetCore")]
    [InlineData("BriefingBot.Playground", "BriefingBot.Core", "BriefingBot.Sqlite", "BriefingBot.Knowledge", "YamlDotNet", "Microsoft.Data.Sqlite")]
    public void A_room_sees_only_what_the_house_allows(string room, params string[] forbidden)
    {
        var seen = Assembly.Load(room).GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();

        Assert.NotEmpty(seen);
        Assert.DoesNotContain(seen, name => forbidden.Any(prefix =>
            name.Equals(prefix, StringComparison.Ordinal) || name.StartsWith(prefix + ".", StringComparison.Ordinal)));
    }
}
