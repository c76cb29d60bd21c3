using BriefingBot.Core.Answers;
using BriefingBot.Core.Checking;

namespace BriefingBot.Quality.Tests;

public sealed class RobustnessTests(ShippedStory story) : IClassFixture<ShippedStory>
{
    public static TheoryData<string, string> Texts => new()
    {
        { "nothing", "" },
        { "blanks", " \t\r\n " },
        { "6,000 characters", string.Concat(Enumerable.Repeat("who is lee and why did ", 300))[..6_000] },
        { "6,000 letters without a blank", new string('q', 6_000) },
        { "20,000 question marks", new string('?', 20_000) },
        { "one emoji", "😀" },
        { "500 names", string.Join(", ", Enumerable.Range(0, 500).Select(number => number % 2 == 0 ? "Lee Jae-myung" : $"Yoon{number}")) },
        { "10,000 repeated words", string.Join(' ', Enumerable.Repeat("china", 10_000)) },
        { "right to left", "مَن هو رئيس كوريا الجنوبية؟ \u202Eeel si ohw\u202C" },
        { "zalgo", string.Concat("who is lee".Select(letter => letter + string.Concat(Enumerable.Repeat("\u0301\u0336\u0489", 40)))) },
        { "lone surrogates", "\uD800who\uDFFF is \uDC00 lee \uD83D" },
        { "control characters", "who\0 is\u0007 lee\u001B[31m" },
        { "digits", string.Concat(Enumerable.Repeat("1234567890 ", 500)) },
        { "seams", string.Concat(Enumerable.Repeat("who? and why? ", 400)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_answered_or_refused(string kind, string text)
    {
        Assert.NotNull(kind);

        var sheet = AnswerEngine.Ask(story.Knowledge, text);
        var checkedText = MessageChecker.Check(story.Knowledge, text);

        Assert.InRange(sheet.Parts.Length, 1, Question.MaxParts);
        Assert.InRange(sheet.Confidence, 0, 1);
        Assert.InRange(checkedText.Length, 0, 40);
    }
}
