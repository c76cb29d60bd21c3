using System.Globalization;
using System.Text.Json;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Asking;
using BriefingBot.Core.Facts;
using BriefingBot.Rendering;

namespace BriefingBot.CommandLine;

/// <summary>Answers questions on loaded packs; the index is built once.</summary>
/// <param name="knowledge">What can be said.</param>
/// <param name="topic">The topic for questions that name none; null for all.</param>
internal sealed class AskSession(KnowledgeSnapshot knowledge, TopicId? topic)
{
    /// <summary>An answer as text.</summary>
    public string Text(string question) => TextRenderer.Render(AnswerReply.For(AnswerEngine.Ask(knowledge, question, topic)));

    /// <summary>An answer as a line of JSON.</summary>
    public string Json(string question) => Write(null, question, topic);

    /// <summary>Answers line by line; what was read before a wrong line is answered.</summary>
    /// <param name="input">Lines of <see cref="AskedLine"/>; empty ones are skipped.</param>
    /// <param name="name">What the input is called in problems.</param>
    /// <param name="output">Gets a line of <see cref="AnswerLine"/> for each question.</param>
    /// <exception cref="CommandLineException">A line is wrong; the message names it.</exception>
    public void Run(TextReader input, string name, TextWriter output)
    {
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var asked = Read(line, $"{name}:{number.ToString(CultureInfo.InvariantCulture)}");
                output.WriteLine(Write(asked.Id, asked.Question!, asked.Topic is { } own ? new TopicId(own) : topic));
            }
        }
    }

    private AskedLine Read(string line, string place)
    {
        AskedLine? asked;
        try
        {
            asked = JsonSerializer.Deserialize(line, AskJson.Readable.AskedLine);
        }
        catch (JsonException exception)
        {
            throw new CommandLineException($"{place}: not a JSON object such as {{\"id\":\"1\",\"question\":\"Who is ...?\"}}: {exception.Message.Split(" Path:")[0]}");
        }

        return asked switch
        {
            null => throw new CommandLineException($"{place}: null isn't a question; write {{\"id\":...,\"question\":...}}"),
            { Id.ValueKind: not (JsonValueKind.String or JsonValueKind.Number) } => throw new CommandLineException($"{place}: 'id' is missing; give each question a string or a number"),
            { Question: null } => throw new CommandLineException($"{place}: 'question' is missing"),
            { Topic: { } named } when !knowledge.TryGetTopic(new TopicId(named), out _) => throw new CommandLineException(
                $"{place}: there is no topic '{named}'; there are: {string.Join(", ", knowledge.Topics.Take(20).Select(each => each.Id))}"),
            _ => asked,
        };
    }

    private string Write(JsonElement? id, string question, TopicId? about)
    {
        var sheet = AnswerEngine.Ask(knowledge, question, about);
        var reply = AnswerReply.For(sheet);
        return JsonSerializer.Serialize(
            new AnswerLine(
                id,
                sheet.IsAnswered,
                TextRenderer.Render(reply),
                Math.Round(sheet.Confidence, 6),
                [.. sheet.Ranked.Select(ranked => ranked.Fact.Id.Value)],
                [.. reply.Facts.Select(fact => new AnswerFact(fact.Id.Value, fact.Text, KindOf(fact.Topic, fact.Id), fact.Citation))]),
            AskJson.Readable.AnswerLine);
    }

    private string KindOf(TopicId topicId, FactId id) =>
        knowledge.TryGetTopic(topicId, out var home) && home.TryGetFact(id, out var fact) ? FactNames.Of(fact.Kind) : FactNames.Of(FactKind.Reported);
}
