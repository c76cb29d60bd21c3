using System.Collections.Immutable;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>A sentence of a message with what is expected and what was judged.</summary>
/// <param name="Kind">The kind of message: <c>true</c>, <c>number</c>, <c>mixed</c> and so on.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Expected">What the facts say of it.</param>
/// <param name="Judged">What the checker says.</param>
/// <param name="By">The facts that it named.</param>
public sealed record JudgedSentence(string Kind, string Text, Verdict Expected, Verdict Judged, string By);

/// <summary>Checks messages of known kind against the facts.</summary>
public static class MessageRun
{
    private static IEnumerable<string> Set => QuestionSet.Lines("china-south-korea.messages.txt");

    /// <summary>Every sentence of the set, judged.</summary>
    public static ImmutableArray<JudgedSentence> Measure(KnowledgeSnapshot knowledge) => Measure(knowledge, Set);

    /// <summary>Every sentence of the messages from which nothing is learnt, judged.</summary>
    public static ImmutableArray<JudgedSentence> MeasureHeld(KnowledgeSnapshot knowledge) => Measure(knowledge, QuestionSet.Lines("china-south-korea.messages-held.txt"));

    /// <summary>The same of messages by others, who wrote far from the article's words.</summary>
    public static ImmutableArray<JudgedSentence> MeasureUnseen(KnowledgeSnapshot knowledge) => Measure(knowledge, QuestionSet.Lines("china-south-korea.messages-unseen.txt"));

    /// <summary>Every sentence of messages in the set's form, judged; empty lines and comments are passed over.</summary>
    public static ImmutableArray<JudgedSentence> Measure(KnowledgeSnapshot knowledge, IEnumerable<string> lines)
    {
        var judged = ImmutableArray.CreateBuilder<JudgedSentence>();
        var kind = "";
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                kind = line.Trim('[', ']');
                continue;
            }

            var parts = line.Split(" | ", 2);
            var sentences = MessageChecker.Check(knowledge, parts[1]);
            foreach (var (sentence, expected) in sentences.Zip(parts[0].Split(' ')))
            {
                judged.Add(new JudgedSentence(kind, sentence.Text, Read(expected), sentence.Verdict, string.Join(" ", sentence.Facts.Select(fact => fact.Fact.Id))));
            }

            if (sentences.Length != parts[0].Split(' ').Length)
            {
                throw new FormatException($"'{line}' has {sentences.Length} sentences.");
            }
        }

        return judged.ToImmutable();
    }

    /// <summary>The sentences that the checker's weights may be learnt from, as they are compared: pronouns resolved, without what dresses them up.</summary>
    public static IEnumerable<(string Text, Verdict Expected)> Learnt(KnowledgeSnapshot knowledge) =>
        Set.SelectMany(line => line[0] == '[' ? [] : MessageChecker.Plain(knowledge, line.Split(" | ", 2)[1]).Zip(line.Split(" | ", 2)[0].Split(' '), (text, letter) => (text, Read(letter))));

    /// <summary>The share judged rightly.</summary>
    public static double Right(ImmutableArray<JudgedSentence> judged) => (double)judged.Count(sentence => sentence.Judged == sentence.Expected) / judged.Length;

    /// <summary>The sentences called supported that aren't.</summary>
    public static ImmutableArray<string> FalselySupported(ImmutableArray<JudgedSentence> judged) =>
        [.. judged.Where(sentence => sentence.Judged == Verdict.Supported && sentence.Expected != Verdict.Supported).Select(sentence => sentence.Text)];

    internal static void Write(ImmutableArray<JudgedSentence> judged, TextWriter output, string set = "messages")
    {
        output.WriteLine(FormattableString.Invariant($"{set}: {judged.Length} sentences, {Right(judged):P1} judged rightly, {FalselySupported(judged).Length} falsely supported"));
        foreach (var wrong in judged.Where(sentence => sentence.Judged != sentence.Expected))
        {
            output.WriteLine($"  [{wrong.Kind}] {wrong.Text}\n        expected {wrong.Expected}, got {wrong.Judged} ({wrong.By})");
        }
    }

    private static Verdict Read(string letter) => letter switch
    {
        "S" => Verdict.Supported,
        "C" => Verdict.Conflict,
        "N" => Verdict.NotCovered,
        _ => throw new FormatException($"'{letter}' is no verdict: S, C or N."),
    };
}
