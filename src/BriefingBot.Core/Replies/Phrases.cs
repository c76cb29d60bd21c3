using System.Collections.Frozen;

namespace BriefingBot.Core.Replies;

/// <summary>
/// The bot's own words to members in other languages: labels, buttons and standard lines, each by its English. What isn't here
/// stays as it is, and so do facts, quotations and places in the source, which are in the language of their story.
/// </summary>
public static class Phrases
{
    /// <summary>English, in which all of the bot's words are.</summary>
    public const string English = "en";

    /// <summary>Korean.</summary>
    public const string Korean = "ko";

    /// <summary>Chinese in simplified characters.</summary>
    public const string Chinese = "zh";

    private const string Separator = " · ";
    private const string By = " by ";

    // English, Korean, Chinese in simplified characters.
    private static readonly (string English, string Korean, string Chinese)[] All =
    [
        // Labels.
        ("Reported", "보도", "报道"),
        ("Claim", "주장", "说法"),
        ("Quotation", "인용", "引述"),
        ("Analysis", "분석", "分析"),
        ("Forecast", "전망", "预测"),
        ("Framing", "프레이밍", "框架性表述"),
        ("Disputed", "논란 있음", "有争议"),
        ("Withdrawn", "철회됨", "已撤回"),
        ("Superseded", "대체됨", "已被取代"),
        ("Draft", "초안", "草稿"),

        // What leads a fact.
        ("The source says otherwise", "출처의 내용은 다릅니다", "来源的说法不同"),
        ("What the source says on this", "이에 대한 출처의 내용", "来源对此的说法"),
        ("Reason given", "제시된 이유", "给出的原因"),
        ("Follows from it", "그 결과", "其结果"),
        ("Date not given", "날짜 없음", "未注明日期"),

        // Buttons, titles and headings.
        ("Evidence", "근거", "依据"),
        ("Related", "관련 사실", "相关事实"),
        ("Related facts", "관련 사실", "相关事实"),
        ("Helpful", "도움이 됐어요", "有帮助"),
        ("Wrong or outdated", "틀렸거나 오래됨", "有误或已过时"),
        ("Share", "공유", "分享"),
        ("Previous", "이전", "上一页"),
        ("Next", "다음", "下一页"),
        ("Tell me when it's covered", "다뤄지면 알려 주세요", "有相关内容时通知我"),
        ("The same paragraph also says", "같은 단락의 다른 내용", "同一段落的其他内容"),
        ("Shared by ", "공유: ", "分享者："),

        // What isn't covered, and thanks.
        ("The source doesn't cover that.", "출처에서 다루지 않는 내용입니다.", "来源没有涉及这一点。"),
        ("The source doesn't cover that: it names no date for this.", "출처에서 다루지 않는 내용입니다. 이에 대한 날짜가 없습니다.", "来源没有涉及这一点：没有给出相关日期。"),
        ("The source doesn't cover that: it names nobody for this.", "출처에서 다루지 않는 내용입니다. 이에 대한 이름이 없습니다.", "来源没有涉及这一点：没有提到相关的人。"),
        ("The source doesn't cover that: it gives no number for this.", "출처에서 다루지 않는 내용입니다. 이에 대한 수치가 없습니다.", "来源没有涉及这一点：没有给出相关数字。"),
        ("The source doesn't cover that: it gives no reason for this.", "출처에서 다루지 않는 내용입니다. 이에 대한 이유가 없습니다.", "来源没有涉及这一点：没有给出相关原因。"),
        ("The source doesn't cover that: it names no place for this.", "출처에서 다루지 않는 내용입니다. 이에 대한 장소가 없습니다.", "来源没有涉及这一点：没有提到相关地点。"),
        ("The source doesn't cover that: it quotes no such words.", "출처에서 다루지 않는 내용입니다. 그런 발언은 인용되어 있지 않습니다.", "来源没有涉及这一点：没有引述这样的话。"),
        ("That makes it neither true nor false: it just isn't in the source.", "그렇다고 참이나 거짓이라는 뜻은 아닙니다. 출처에 없을 뿐입니다.", "这并不说明它是真是假，只是来源中没有。"),
        ("The nearest that it has:", "가장 가까운 내용:", "来源中最接近的内容："),
        ("I'm not sure that the source covers this. Did you mean one of these?", "출처가 이것을 다루는지 확실하지 않습니다. 다음 중 하나를 뜻하셨나요?", "不确定来源是否涉及这一点。您是指以下其中一项吗？"),
        ("That has no words to look for. Ask about a person, a country or an event of the story.", "찾을 단어가 없습니다. 인물, 나라 또는 사건에 대해 물어보세요.", "没有可供查找的词。请询问人物、国家或事件。"),
        ("Sorry, I answer in English only, and no name in your question is one that the facts have.", "죄송합니다. 영어 질문에만 답할 수 있고, 질문에 나온 이름이 자료에 없습니다.", "抱歉，我只能回答英文问题，而且您问题中的名字不在资料里。"),
        ("No other fact is about the same.", "같은 것에 대한 다른 사실이 없습니다.", "没有其他相关事实。"),
        ("That fact isn't in the store any more. Ask again to see what is.", "그 사실은 더 이상 없습니다. 다시 물어보세요.", "该事实已不存在。请重新提问。"),
        ("Thanks, counted.", "감사합니다. 집계했습니다.", "谢谢，已计入。"),
        ("Thanks, counted. The people who keep the facts of this server see the count and decide.", "감사합니다. 집계했습니다. 이 서버의 사실을 관리하는 사람들이 보고 결정합니다.", "谢谢，已计入。负责维护本服务器资料的人会看到并作出决定。"),
    ];

    // What goes before something else: a source's names, a number.
    private static readonly (string English, string Korean, string Chinese)[] Beginnings = [("Source: ", "출처: ", "来源："), ("Question ", "질문 ", "问题 ")];

    private static readonly FrozenDictionary<string, string> InKorean = All.ToFrozenDictionary(phrase => phrase.English, phrase => phrase.Korean, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> InChinese = All.ToFrozenDictionary(phrase => phrase.English, phrase => phrase.Chinese, StringComparer.Ordinal);

    /// <summary>The language of a server's replies: what it chose, else its own where there are words in it, else English.</summary>
    /// <param name="chosen">What the server chose; null for its own.</param>
    /// <param name="locale">The server's own, a Discord locale; null where that isn't known.</param>
    public static string Language(string? chosen, string? locale) => (chosen ?? locale) switch
    {
        Korean => Korean,
        Chinese or "zh-CN" => Chinese,
        _ => English,
    };

    /// <summary>A phrase in a language; itself where it has no words in it.</summary>
    public static string Say(string phrase, string language) => Of(language) is { } words && words.TryGetValue(phrase, out var said) ? said : phrase;

    /// <summary>A reply with the bot's own words in a language, and everything about the story as it is.</summary>
    public static Reply Say(Reply reply, string language) => Of(language) is null ? reply : reply with
    {
        Language = language,
        Title = reply.Title is { } title ? Say(title, language) : null,
        Blocks = [.. reply.Blocks.Select(block => Say(block, language))],
        Footer = [.. reply.Footer.Select(line => Say(line, language))],
        Actions = [.. reply.Actions.Select(button => Say(button, language))],
    };

    private static FrozenDictionary<string, string>? Of(string language) => language switch
    {
        Korean => InKorean,
        Chinese => InChinese,
        _ => null,
    };

    private static Block Say(Block block, string language) => block switch
    {
        Block.Heading heading => new Block.Heading(Say(heading.Text, language)),
        Block.Paragraph paragraph => new Block.Paragraph(Say(paragraph.Text, language)),
        Block.Note note => new Block.Note(Say(note.Text, language)),
        Block.Statement statement => new Block.Statement(
            statement.Fact with { Label = Label(statement.Fact.Label, language) },
            statement.Lead is { } lead ? Say(lead, language) : null),
        Block.Quotation { Fact.Standing: { } standing } quotation => quotation with { Fact = quotation.Fact with { Standing = Say(standing, language) } },
        Block.Buttons row => new Block.Buttons([.. row.Items.Select(button => Say(button, language))]),
        _ => block,
    };

    private static Button Say(Button button, string language) => button with { Label = Say(button.Label, language) };

    private static RichText Say(RichText text, string language) =>
        new([.. text.Spans.Select(span => span is Span.Plain plain ? new Span.Plain(Line(plain.Text, language)) : span)]);

    private static string Line(string line, string language)
    {
        var beginning = Beginnings.FirstOrDefault(each => line.StartsWith(each.English, StringComparison.Ordinal));
        return beginning.English is null ? Say(line, language) : (language == Korean ? beginning.Korean : beginning.Chinese) + line[beginning.English.Length..];
    }

    // "Disputed · Claim by Ada Field": the words one by one, and who says it as they are called.
    private static string Label(string label, string language) => string.Join(Separator, label.Split(Separator).Select(part =>
        part.IndexOf(By, StringComparison.Ordinal) is var by and > 0
            ? language == Korean ? $"{Say(part[..by], language)} ({part[(by + By.Length)..]})" : $"{Say(part[..by], language)}（{part[(by + By.Length)..]}）"
            : Say(part, language)));
}
