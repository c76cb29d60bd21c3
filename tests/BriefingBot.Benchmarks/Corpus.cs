using BriefingBot.Core.Facts;

namespace BriefingBot.Benchmarks;

/// <summary>
/// Made-up facts and questions with the word frequencies of real text: a few words are everywhere, most are rare.
/// The same for every run.
/// </summary>
internal sealed class Corpus
{
    private const int FactsOfTopic = 250;
    private const int WordsOfFact = 22;
    private const int FactsOfParagraph = 5;
    private static readonly string[] Openings = ["When did", "Who has", "What is", "How many", "Why did", "Where was"];
    private static readonly string[] SmallWords = ["the", "of", "in", "and", "to", "a", "was", "for", "by", "with"];
    private readonly Random _random = new(7);
    private readonly string[] _words;

    public Corpus(int facts)
    {
        _words = [.. Enumerable.Range(0, 4_000 + (facts / 4)).Select(Word)];
        Topics = [.. Enumerable.Range(0, facts / FactsOfTopic).Select(MakeTopic)];
        Questions = [.. Enumerable.Range(0, 512).Select(_ => Ask())];
    }

    public Topic[] Topics { get; }

    public (string Text, TopicId Topic)[] Questions { get; }

    private static string Word(int number)
    {
        const string Consonants = "bcdfglmnprstvz", Vowels = "aeiou";
        var text = "";
        for (var rest = number + 20; rest > 0; rest /= Consonants.Length * Vowels.Length)
        {
            text += $"{Consonants[rest % Consonants.Length]}{Vowels[rest / Consonants.Length % Vowels.Length]}";
        }

        return text + "n";
    }

    private Topic MakeTopic(int number)
    {
        var facts = Enumerable.Range(0, FactsOfTopic).Select(fact => new Fact
        {
            Id = new FactId($"fact-{fact}"),
            Text = Sentence(),
            Source = new SourcePlace("source", "Part", fact / FactsOfParagraph, (fact % FactsOfParagraph) + 1),
        });
        return new Topic(new TopicId($"topic-{number}"), $"Topic {number}", [new Source("source", "Source")], [], [.. facts], new Summary([], [], []), [], []);
    }

    private string Sentence()
    {
        var words = Enumerable.Range(0, WordsOfFact).Select(place => place % 2 == 0 ? Common() : SmallWords[_random.Next(SmallWords.Length)]).ToArray();
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        words[WordsOfFact / 2] = char.ToUpperInvariant(words[WordsOfFact / 2][0]) + words[WordsOfFact / 2][1..];
        return $"{string.Join(' ', words)} {1_900 + _random.Next(125)}.";
    }

    // By Zipf's law: the n-th word is n times rarer than the first.
    private string Common() => _words[(int)Math.Min(_words.Length - 1, Math.Exp(_random.NextDouble() * Math.Log(_words.Length)))];

    private (string Text, TopicId Topic) Ask()
    {
        var topic = Topics[_random.Next(Topics.Length)];
        var words = topic.Facts[_random.Next(topic.Facts.Length)].Text.TrimEnd('.').Split(' ');
        var asked = words.Where((_, place) => place % 2 == 0).OrderBy(_ => _random.Next()).Take(5);
        return ($"{Openings[_random.Next(Openings.Length)]} the {string.Join(' ', asked)}?", topic.Id);
    }
}
