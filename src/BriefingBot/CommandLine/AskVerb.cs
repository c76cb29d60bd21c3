using System.CommandLine;
using System.Text;
using BriefingBot.Core.Facts;

namespace BriefingBot.CommandLine;

/// <summary><c>ask</c>: a question, or a file of questions, answered from the packs.</summary>
internal sealed class AskVerb(Terminal terminal, VerbServices services)
{
    private const int BufferSize = 1 << 16;

    private readonly Argument<string?> _question = new("question") { Description = "The question", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _batch = new("--batch") { Description = "A file with a JSON object a line: id, question, topic if not all; - for standard input. Prints JSON, a line each", HelpName = "FILE" };
    private readonly Option<string?> _topic = new("--topic") { Description = "The topic's id; all topics if left out", HelpName = "ID" };
    private readonly SharedOptions _shared = new();

    public Command Create()
    {
        var command = new Command("ask", "Answer a question from the facts, or say that they don't cover it") { _question, _batch, _topic, _shared.Knowledge, _shared.Json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        var question = result.GetValue(_question);
        var batch = result.GetValue(_batch);
        if (question is null == batch is null)
        {
            throw new CommandLineException("ask takes a question or --batch FILE, one of them", ExitCodes.Usage);
        }

        if (question is not null && string.IsNullOrWhiteSpace(question))
        {
            throw new CommandLineException("the question is empty; write it in quotes after ask");
        }

        var topic = result.GetValue(_topic);
        var knowledge = KnowledgeLoading.Load(services.KnowledgePath(result.GetValue(_shared.Knowledge)));
        KnowledgeLoading.RequireTopic(knowledge, topic);
        var session = new AskSession(knowledge, topic is null ? null : new TopicId(topic));
        if (batch is not null)
        {
            RunBatch(session, batch);
        }
        else
        {
            terminal.Out.WriteLine(result.GetValue(_shared.Json) ? session.Json(question!) : session.Text(question!));
        }

        return ExitCodes.Done;
    }

    private void RunBatch(AskSession session, string file)
    {
        if (file == "-")
        {
            session.Run(Console.In, "standard input", terminal.Out);
            return;
        }

        try
        {
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize);
            session.Run(reader, file, terminal.Out);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"--batch: can't read '{file}': {exception.Message}");
        }
    }
}
