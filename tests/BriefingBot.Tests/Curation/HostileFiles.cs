using System.Globalization;
using System.Text;

namespace BriefingBot.Tests.Curation;

/// <summary>Files that no import may take, each with a name that says what is wrong with it.</summary>
internal static class HostileFiles
{
    private const string Head = "topic: harbour\ntitle: T\nsources: [{id: paper, title: Harbour Gazette}]\n";
    private const string Good = "id: new, text: A new fact., source: {id: paper}";

    public static IEnumerable<(string Name, byte[] Content)> All =>
        Texts().Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Yaml))).Concat(Bytes());

    private static IEnumerable<(string Name, string Yaml)> Texts() =>
        [.. Bombs(), .. WrongTypes(), .. WrongValues(), .. Injections(), .. Strangers(), .. BrokenYaml()];

    private static IEnumerable<(string Name, string Yaml)> Bombs()
    {
        for (var levels = 1; levels <= 12; levels++)
        {
            var laughs = string.Concat(Enumerable.Range(0, levels).Select(level => $"a{level}: &a{level} [{(level == 0 ? "ha" : string.Join(',', Enumerable.Repeat($"*a{level - 1}", 10)))}]\n"));
            yield return ($"{levels} levels of aliases", Head + laughs);
        }

        foreach (var depth in (int[])[17, 100, 1_000, 10_000, 200_000])
        {
            yield return ($"lists {depth} deep", $"{Head}facts: {new string('[', depth)}{new string(']', depth)}\n");
            yield return ($"lists {depth} deep and left open", $"{Head}facts: {new string('[', depth)}");
            yield return ($"maps {depth} deep", $"{Head}facts: {string.Concat(Enumerable.Repeat("{a: ", depth))}x{new string('}', depth)}\n");
        }

        yield return ("keys nested by blanks", Head + "facts:\n" + string.Concat(Enumerable.Range(1, 200).Select(level => new string(' ', level) + "a:\n")));
        yield return ("a million values", $"{Head}timeline: [{string.Concat(Enumerable.Repeat("a,", 400_000))}]\n");
        yield return ("a million facts that are none", Head + "facts:\n" + string.Concat(Enumerable.Repeat("- x\n", 200_000)));
        yield return ("a megabyte of hyphens", new string('-', 1_000_000));
        yield return ("a megabyte of blanks", Head + "facts:" + new string(' ', 1_000_000) + "x");
        yield return ("a megabyte of line ends", new string('\n', 1_000_000));
        yield return ("a megabyte in one key", Head + new string('k', 900_000) + ": x\n");
        yield return ("a megabyte of colons", Head + string.Concat(Enumerable.Repeat("a: ", 300_000)));
        yield return ("a megabyte of open quotes", Head + "facts: \"" + new string('x', 900_000));
    }

    private static IEnumerable<(string Name, string Yaml)> WrongTypes()
    {
        foreach (var field in (string[])["id", "text", "kind", "attributed_to", "quote", "when", "source", "status"])
        {
            foreach (var value in (string[])["[a]", "[]", "{a: b}", "{}", ""])
            {
                yield return ($"{field} is '{value}'", Fact($"{field}: {value}", field));
            }
        }

        foreach (var field in (string[])["about", "because", "asks", "also"])
        {
            foreach (var value in (string[])["{a: b}", "[[a]]", "[{a: b}]", ""])
            {
                yield return ($"{field} is '{value}'", Fact($"{field}: {value}", field));
            }
        }

        foreach (var key in (string[])["sources", "entities", "facts", "gaps"])
        {
            foreach (var value in (string[])["x", "{a: b}", "[x]", "[[x]]", ""])
            {
                yield return ($"{key} is '{value}'", $"{(key == "sources" ? "topic: harbour\ntitle: T\n" : Head)}{key}: {value}\n");
            }
        }

        foreach (var value in (string[])["[a]", "{a: b}", ""])
        {
            yield return ($"topic is '{value}'", $"topic: {value}\ntitle: T\nsources: [{{id: paper}}]\n");
            yield return ($"title is '{value}'", $"topic: harbour\ntitle: {value}\nsources: [{{id: paper}}]\n");
            yield return ($"language is '{value}'", $"{Head}language: {value}\n");
        }
    }

    private static IEnumerable<(string Name, string Yaml)> WrongValues()
    {
        foreach (var id in (string[])["A B", "../../etc/passwd", "a/b", "\"\"", "ä", "-a", new string('a', 65), "\"'; DROP TABLE facts; --\""])
        {
            yield return ($"the id {id}", Fact($"id: {id}", "id"));
        }

        foreach (var when in (string[])["yesterday", "2025-13", "2025-02-30", "20250101", "\"\""])
        {
            yield return ($"the date {when}", Fact($"when: {when}"));
        }

        foreach (var field in (string[])["kind: rumour", "status: deleted", "kind: quote", "kind: analysis", "quote: words", "about: [nobody]", "because: [nothing]", "also: [{id: nowhere}]"])
        {
            yield return (field, Fact(field));
        }

        foreach (var place in (string[])["{id: nowhere}", "{section: S}", "{id: paper, paragraph: 0}", "{id: paper, paragraph: -1}", "{id: paper, sentence: many}", "{id: paper, paragraph: 99999999999999999999}", "{id: paper, fingerprint: abc}", "{id: paper, page: 1}"])
        {
            yield return ($"the place {place}", Fact($"source: {place}", "source"));
        }

        foreach (var (field, length) in ((string, int)[])[("text", 2_001), ("text", 900_000), ("attributed_to", 101), ("quote", 501), ("asks", 301)])
        {
            var text = new string('x', length);
            yield return ($"{field} of {length} letters", Fact(field switch { "asks" => $"asks: [{text}]", "quote" => $"kind: quote, attributed_to: paper, quote: {text}", _ => $"{field}: {text}" }, field));
        }

        yield return ("101 questions", Fact($"asks: [{string.Join(", ", Enumerable.Range(0, 101).Select(number => $"Why {number}?"))}]"));
        yield return ("a long title", $"topic: harbour\ntitle: {new string('t', 151)}\nsources: [{{id: paper}}]\n");
        yield return ("a long section", Fact($"source: {{id: paper, section: {new string('s', 201)}}}", "source"));
        yield return ("a fact twice", $"{Head}facts: [{{{Good}}}, {{{Good}}}]\n");
        yield return ("a field twice", Fact("text: Again."));
        yield return ("facts twice", $"{Head}facts: [{{{Good}}}]\nfacts: [{{{Good}}}]\n");
        yield return ("a field that isn't one", Fact("guild_id: 2"));
        yield return ("a key that isn't one", Head + "guild: 2\n");
        yield return ("revisions of its own", Fact("revision: 99"));
    }

    private static IEnumerable<(string Name, string Yaml)> Injections()
    {
        foreach (var text in (string[])["@everyone", "hello @here", "<@123>", "<@!123>", "<@&123>", "<#123>", "@EVERYONE"])
        {
            yield return ($"the mention {text}", Fact($"text: \"{text}\"", "text"));
            yield return ($"the mention {text} in a question", Fact($"asks: [\"{text}\"]"));
        }

        foreach (var escape in (string[])["\\r", "\\0", "\\e[31m", "\\b", "\\u2028", "\\u2029", "\\u202E", "\\u202A", "\\uFFFE", "\\x07", "\\x7F", "\\x85", "\\uD800"])
        {
            yield return ($"{escape} in a text", Fact($"text: \"a{escape}b\"", "text"));
        }

        foreach (var field in (string[])["attributed_to: \"a\\nb\"", "asks: [\"a\\nb\"]", "source: {id: paper, section: \"a\\nb\"}"])
        {
            yield return ($"a line break in {field}", Fact(field, field.Split(':')[0]));
        }

        yield return ("a line break in a title", "topic: harbour\ntitle: \"a\\n# b\"\nsources: [{id: paper}]\n");
    }

    private static IEnumerable<(string Name, string Yaml)> Strangers()
    {
        foreach (var topic in (string[])["weather", "harbour-2", "HARBOUR", "\"harbour \u200b\"", "2"])
        {
            yield return ($"the story {topic}", $"topic: {topic}\ntitle: T\nsources: [{{id: paper}}]\nfacts: [{{{Good}}}]\n");
        }

        yield return ("a source that differs", $"topic: harbour\ntitle: T\nsources: [{{id: paper, title: Another}}]\nfacts: [{{{Good}}}]\n");
        yield return ("a source with another address", $"topic: harbour\ntitle: T\nsources: [{{id: paper, title: Harbour Gazette, url: \"https://evil.example\"}}]\nfacts: [{{{Good}}}]\n");
    }

    private static IEnumerable<(string Name, string Yaml)> BrokenYaml()
    {
        foreach (var yaml in (string[])
        [
            "", " ", "#", "---\n", "...\n", "null", "x", "[]", "{}", "- a\n- b\n", "\"", "'", "{", "[", "&a", "*a", "!!python/object/apply:os.system [id]", "!<tag:evil> x", "%YAML 9.9\n---\nx",
            "topic: harbour", "<html><body>x</body></html>", "{\"topic\": \"harbour\"}", "PK\u0003\u0004", "\uFEFF", "? a\n: b\n", "a: b: c", "\ttopic: x", "topic: |\n  harbour\n title: x",
        ])
        {
            yield return ($"the text '{yaml.ReplaceLineEndings("\\n")}'", yaml);
        }

        yield return ("two documents", $"{Head}---\n{Head}");
        yield return ("a merged key", $"{Head}facts: [{{<<: {{{Good}}}}}]\n");
        yield return ("a tagged text", Fact("text: !!binary aGVsbG8=", "text"));
        yield return ("an anchor in a fact", Fact("text: &t hello", "text"));
        yield return ("an alias in a fact", Fact("text: *t", "text"));
    }

    private static IEnumerable<(string Name, byte[] Content)> Bytes()
    {
        var good = Encoding.UTF8.GetBytes($"{Head}facts: [{{{Good}}}]\n");
        foreach (var bad in (byte[][])[[0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3], [0x00]])
        {
            foreach (var at in (int[])[0, 20, good.Length - 10, good.Length])
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(bad)} at {at}"), [.. good[..at], .. bad, .. good[at..]]);
            }
        }

        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            yield return (encoding.WebName, [.. encoding.Preamble, .. encoding.GetBytes(Encoding.UTF8.GetString(good))]);
        }

        yield return ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]);
        yield return ("PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        yield return ("random bytes", RandomBytes());
    }

    private static byte[] RandomBytes()
    {
        var bytes = new byte[1_000_000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A file with one fact, in which one field is replaced or added.</summary>
    private static string Fact(string field, string? instead = null)
    {
        string[] fields = ["id: new", "text: A new fact.", "source: {id: paper}"];
        return $"{Head}facts: [{{{string.Join(", ", fields.Where(each => instead is null || !each.StartsWith(instead + ":", StringComparison.Ordinal)).Append(field))}}}]\n";
    }
}
