using System.Diagnostics;
using System.Text.RegularExpressions;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Replies;

namespace BriefingBot.Tests.Curation;

/// <summary>Alone in its process while it runs: others' memory and collections would count as a file's.</summary>
[CollectionDefinition(nameof(HostileImportTests), DisableParallelization = true)]
[Collection(nameof(HostileImportTests))]
public sealed partial class HostileImportTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // The quickest counts: what else the machine does isn't the file's doing.
    private const int Tries = 5;

    [Fact]
    public async Task Every_hostile_file_is_refused_with_its_line_and_the_store_stays_as_it_was()
    {
        using var world = new CommandWorld();
        var admin = CommandWorld.Admin(1, 101);
        var files = HostileFiles.All.ToArray();
        Assert.InRange(files.Length, 200, 1_000);
        Assert.Equal(files.Length, files.Select(file => file.Name).Distinct().Count());

        List<string> taken = [];
        foreach (var (name, content) in files)
        {
            var (reply, time, bytes) = await ImportAsync(world, admin, content);
            for (var tries = 1; tries < Tries && time > Longest; tries++)
            {
                (reply, time, bytes) = await ImportAsync(world, admin, content);
            }

            var text = CommandWorld.Text(reply);
            if (!Place.IsMatch(text) || CommandWorld.Buttons(reply).Any())
            {
                taken.Add($"{name}: {text[..Math.Min(300, text.Length)]}");
            }

            // What was allocated in all is more than what was held at once.
            if (time > Longest || bytes > 64 * 1024 * 1024)
            {
                taken.Add($"{name}: {time.TotalMilliseconds:0} ms, {bytes / 1024 / 1024} MiB");
            }
        }

        Assert.True(taken.Count == 0, $"{taken.Count} of {files.Length}:\n{string.Join('\n', taken)}");
        Assert.Empty(world.Get<ICurationStore>().LoadOverlays());
        Assert.Empty(world.Get<IAuditLog>().Read(1, 1));
        Assert.Empty(world.Damage());
    }

    private static async Task<(Reply Reply, TimeSpan Time, long Allocated)> ImportAsync(CommandWorld world, Caller admin, byte[] content)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        var reply = CommandWorld.Reply(await world.ImportAsync(admin, "file.yaml", content));
        return (reply, clock.Elapsed, GC.GetTotalAllocatedBytes() - allocated);
    }

    [GeneratedRegex(@"^file\.yaml:[1-9][0-9]*:[1-9][0-9]*: \S.*", RegexOptions.Multiline)]
    private static partial Regex Place { get; }
}
