using BriefingBot.Core.Checking;

namespace BriefingBot.Training;

/// <summary>A sentence of one of the files of <c>Taught</c>.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Letter">What it does, as the file's head explains.</param>
/// <param name="Ids">The facts or the gap that it does it to.</param>
/// <param name="Text">The sentence.</param>
internal sealed record TaughtSentence(string Author, char Letter, string[] Ids, string Text)
{
    /// <summary>The story's statements.</summary>
    public static IEnumerable<TaughtSentence> Statements() => Read("china-south-korea.statements.txt");

    /// <summary>The story's questions.</summary>
    public static IEnumerable<TaughtSentence> Questions() => Read("china-south-korea.questions.txt");

    /// <summary>What the story says of a statement.</summary>
    public Verdict Verdict => Letter switch { 'S' => Verdict.Supported, 'C' => Verdict.Conflict, _ => Verdict.NotCovered };

    private static IEnumerable<TaughtSentence> Read(string file)
    {
        var author = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Taught", file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                author = line.Trim('[', ']');
                continue;
            }

            var parts = line.Split(" | ", 2);
            yield return new TaughtSentence(author, parts[0][0], parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..], parts[1]);
        }
    }
}
