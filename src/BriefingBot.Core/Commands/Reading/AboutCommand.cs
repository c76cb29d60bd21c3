using System.Reflection;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/about</c>: what this bot is and how it answers.</summary>
internal sealed class AboutCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("about", "What this bot is and how it answers");

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var version = typeof(AboutCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var facts = request.Knowledge.Topics.Sum(topic => topic.Facts.Count(fact => fact.IsSaid));
        return new(new Reply
        {
            Title = "About BriefingBot",
            Blocks =
            [
                new Block.Paragraph("BriefingBot keeps a community briefed on one running story. It answers from facts that people wrote down from a source, and it writes nothing of its own: what isn't in the facts, it doesn't say."),
                new Block.Paragraph("Each fact is labelled. Reported: the source states it. Claim or quotation: somebody says it. Analysis: somebody's reading of events. Forecast: what somebody expects. Framing: the source's own way of putting things. Each names its section and paragraph."),
                new Block.Paragraph(RichText.Of("“Not covered” means that the source doesn't say. It doesn't mean that something is false. ", new Span.Command("help"), " lists what you can ask, ", new Span.Command("privacy"), " what is kept.")),
                new Block.Note($"Version {version} · {Plural.Of(request.Knowledge.Topics.Length, "story", "stories")} · {Plural.Of(facts, "fact")}"),
            ],
            Shareable = true,
        });
    }
}
