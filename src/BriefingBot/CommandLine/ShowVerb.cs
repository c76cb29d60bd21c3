using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using BriefingBot.Briefings;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Rendering;

namespace BriefingBot.CommandLine;

/// <summary><c>show</c>: a command's reply as text, everything a reader would see.</summary>
internal sealed class ShowVerb(Terminal terminal, VerbServices services)
{
    private const string Briefing = "briefing";

    // The option that the verb's argument fills in.
    private static readonly ImmutableDictionary<string, string?> MainOptions = new Dictionary<string, string?>
    {
        ["summary"] = "length",
        ["timeline"] = "about",
        ["quote"] = "by",
        ["who"] = "name",
        ["explain"] = "term",
        [Briefing] = "day",
        ["topics"] = null,
        ["sources"] = null,
        ["help"] = null,
        ["about"] = null,
        ["privacy"] = null,
    }.ToImmutableDictionary();

    private readonly Argument<string> _what = new("what") { Description = $"One of: {string.Join(", ", MainOptions.Keys.Order())}" };
    private readonly Argument<string?> _argument = new("argument") { Description = "The command's main option: a length, a name, a speaker or words; for a briefing the day, 1 for a channel's first", Arity = ArgumentArity.ZeroOrOne };
    private readonly SharedOptions _shared = new();

    public Command Create()
    {
        _what.AcceptOnlyFromAmong([.. MainOptions.Keys.Order()]);
        var command = new Command("show", "Print a command's reply: summary, timeline, quote, who, explain, briefing") { _what, _argument, _shared.Topic, _shared.Knowledge, _shared.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var what = result.GetValue(_what)!;
        var argument = result.GetValue(_argument);
        var topic = result.GetValue(_shared.Topic);
        if (argument is not null && MainOptions[what] is null)
        {
            throw new CommandLineException($"show {what} takes no argument, but got '{argument}'", ExitCodes.Usage);
        }

        var knowledge = KnowledgeLoading.Load(services.KnowledgePath(result.GetValue(_shared.Knowledge)));
        KnowledgeLoading.RequireTopic(knowledge, topic);
        if (what == Briefing)
        {
            return Print(ShowBriefing(knowledge, topic, argument), result.GetValue(_shared.Json));
        }

        await using var provider = VerbServices.Build();
        var options = OptionValues.Of((MainOptions[what] ?? "", MainOptions[what] is null ? null : argument), ("topic", topic));
        var outcome = await provider.GetRequiredService<CommandRunner>()
            .RunAsync(new CommandRequest(what, options, VerbServices.Reader, knowledge), cancellationToken).ConfigureAwait(false);
        return Print(((Outcome.Show)outcome).Reply, result.GetValue(_shared.Json));
    }

    private static Reply ShowBriefing(KnowledgeSnapshot knowledge, string? topicId, string? day)
    {
        if (knowledge.Topics.IsEmpty)
        {
            throw new CommandLineException("there is no topic to brief about; put one into the knowledge folder");
        }

        var topic = topicId is not null && knowledge.TryGetTopic(new TopicId(topicId), out var named) ? named : knowledge.Topics[0];
        var number = 1;
        if (day is not null && !(int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= BriefingSample.LastDay))
        {
            throw new CommandLineException($"show briefing: '{day}' is not a day; write a number from 1, the channel's first briefing, to {BriefingSample.LastDay}", ExitCodes.Usage);
        }

        return BriefingSample.Of(topic, number, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    }

    private int Print(Reply reply, bool asJson)
    {
        var text = TextRenderer.Render(reply);
        if (reply.Tone == Tone.Problem && !asJson)
        {
            throw new CommandLineException(text.ReplaceLineEndings(" "));
        }

        terminal.Out.WriteLine(asJson ? VerbJson.Write(new ShownReply(reply.Answered, text)) : text);
        return reply.Tone == Tone.Problem ? ExitCodes.WrongInput : ExitCodes.Done;
    }
}
