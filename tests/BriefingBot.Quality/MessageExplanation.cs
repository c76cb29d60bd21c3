using System.Globalization;
using System.Text;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>How a message was judged: for each sentence the facts that come nearest, with their marks.</summary>
internal static class MessageExplanation
{
    private const int Shown = 4;

    public static string Of(KnowledgeSnapshot knowledge, string text, TopicId id)
    {
        if (!knowledge.TryGetTopic(id, out var topic))
        {
            throw new InvalidOperationException($"No topic {id}.");
        }

        var page = new StringBuilder();
        foreach (var sentence in MessageChecker.Check(knowledge, text))
        {
            var plain = Sentences.Plain(sentence.Text);
            var said = Statement.Of(plain, knowledge, topic);
            page.AppendLine(CultureInfo.InvariantCulture, $"{sentence.Verdict}: {sentence.Text}  →  {plain}");
            page.AppendLine(CultureInfo.InvariantCulture, $"  words {string.Join(' ', said.Words.Select(word => FormattableString.Invariant($"{word} {word.Weight:F1}")))}; names {string.Join(' ', said.Names.Select(name => name.Id))}; strangers {string.Join(' ', said.Strangers)}; numbers {string.Join(' ', said.Text.Numbers)}; limits {string.Join(' ', said.Limits)}{(said.Text.IsNegated ? "; negated" : "")}{(said.IsHedged ? "; hedged" : "")}");
            var story = knowledge.Index.Readings.Of(topic);
            var view = story.View(said, plain);
            foreach (var verdict in FactVerdict.Of(said, story.Near(said, plain, view), view)
                .OrderByDescending(each => Math.Max(each.Support, each.Conflict))
                .Take(Shown))
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"  {verdict.Fact.Of.Fact.Id}: support {verdict.Support:F2}, conflict {verdict.Conflict:F2} {verdict.Difference}; {string.Join(' ', Enum.GetValues<CheckInput>().Where(input => verdict.Inputs[(int)input] != 0).Select(input => FormattableString.Invariant($"{input} {verdict.Inputs[(int)input]:F2}")))}");
            }
        }

        return page.ToString();
    }
}
