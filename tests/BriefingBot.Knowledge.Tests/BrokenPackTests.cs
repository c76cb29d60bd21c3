namespace BriefingBot.Knowledge.Tests;

public sealed class BrokenPackTests
{
    private const string Head = "topic: a\ntitle: A\nsources: [{id: s}]\n";

    /// <summary>A kind of slip, a topic.yaml that has it, and what the reader must say: place and words.</summary>
    public static TheoryData<string, string, string[]> Broken => new()
    {
        { "an unquoted colon", Head + "facts:\n  - id: f\n    text: He said: no\n    source: {id: s}\n", [
            "6:18: unquoted text holds a colon, which YAML reads as a key; put the whole text in double quotes"] },
        { "a colon that makes an item a map", Head + "facts:\n  - id: f\n    text: No.\n    asks:\n      - When: today?\n    source: {id: s}\n", [
            "8:9: an item of asks must be text, and this is keys with values; a text with a colon must be in double quotes"] },
        { "a colon at the end", Head + "facts:\n  - id: f\n    text: He said:\n    source: {id: s}\n", [
            "6:18: unquoted text holds a colon, which YAML reads as a key; put the whole text in double quotes"] },
        { "tabs as indentation", Head + "facts:\n\t- id: f\n\t  text: x\n", [
            "5:1: a tab in the indentation; indent with spaces",
            "6:1: a tab in the indentation; indent with spaces"] },
        { "a tab after spaces", Head + "facts:\n  - id: f\n  \ttext: x\n    sauce: 1\n", [
            "6:3: a tab in the indentation; indent with spaces"] },
        { "a key indented too deep", "topic: a\n  title: A\nsources: [{id: s}]\n", [
            "2:3: wrong indentation: this line stands deeper than the one above, so YAML joins the two; align it with the keys above"] },
        { "a fact's key indented too deep", Head + "facts:\n  - id: f\n     text: b\n", [
            "6:6: wrong indentation: this line stands deeper than the one above, so YAML joins the two; align it with the keys above"] },
        { "a fact's key indented too little", Head + "facts:\n  - id: f\n   text: b\n", [
            "6:4: the indentation doesn't fit: align this line with the '- ' items, or with the keys, above it"] },
        { "a list item indented too little", Head + "facts:\n  - id: f\n    text: b\n    source: {id: s}\n - id: g\n", [
            "8:2: the indentation doesn't fit: align this line with the keys above it"] },
        { "a fact's keys outside the fact", Head + "facts:\n- id: f\ntext: b\n", [
            "5:3: this fact has no 'text'; add 'text: ...'",
            "5:3: this fact has no 'source'; add 'source: ...'",
            "6:1: unknown key 'text' in this file; it may have topic, title, language, sources, entities, facts, summary, timeline, gaps, statements"] },
        { "no space after the colon", "topic:a\ntitle: b\n", [
            "1:6: no space after the colon; write 'key: value'"] },
        { "an unknown key", Head + "fact:\n  - id: f\n", [
            "4:1: unknown key 'fact' in this file (did you mean 'facts'?)"] },
        { "several unknown keys", Head + "facts: [{id: f, txt: a, source: {id: s, para: 3}, xyzzy: 1}]\n", [
            "4:9: this fact has no 'text'; add 'text: ...'",
            "4:17: unknown key 'txt' in this fact (did you mean 'text'?)",
            "4:41: unknown key 'para' in this source; it may have id, section, paragraph, sentence, fingerprint",
            "4:51: unknown key 'xyzzy' in this fact; it may have id, text, kind, attributed_to, quote, when, about, asks, source, also, because, status"] },
        { "duplicate keys", "topic: a\ntitle: A\ntitle: B\nsources: [{id: s, id: t}]\n", [
            "3:1: 'title' stands twice in this file; keep one",
            "4:19: 'id' stands twice in this source; keep one"] },
        { "a duplicate id", Head + "facts:\n  - {id: f, text: a, source: {id: s}}\n  - {id: f, text: b, source: {id: s}}\n", [
            "6:10: duplicate fact id 'f', first at a/topic.yaml:5:10; give one of them another id"] },
        { "a fact without a source", Head + "facts:\n  - id: f\n    text: a\n", [
            "5:5: this fact has no 'source'; add 'source: ...'"] },
        { "a fact without text", Head + "facts:\n  - id: f\n    source: {id: s}\n", [
            "5:5: this fact has no 'text'; add 'text: ...'"] },
        { "no sources key", "topic: a\ntitle: A\n", [
            "1:1: this file has no 'sources'; add 'sources: ...'"] },
        { "an empty list of sources", "topic: a\ntitle: A\nsources: []\n", [
            "3:1: a topic needs at least one source; add '- id: ...'"] },
        { "wrong types at the top", Head + "facts: hello\nentities: {a: b}\ntimeline: f\nsummary: [a]\n", [
            "4:8: facts must be a list, and this is 'hello'; begin each fact with '- '",
            "5:11: entities must be a list, and this is keys with values; begin each entity with '- '",
            "6:11: timeline must be a list, and this is 'f'; write [...] or lines that begin with '- '",
            "7:10: summary must have the keys glance, short, full, and this is a list"] },
        { "wrong types in facts", Head + "facts: [hello, [a], {id: 12, text: [x], about: e, source: s, asks: {a: b}, when: [x], kind: 3, also: s}]\n", [
            "4:9: a fact must be keys with values such as 'id: ...', and this is 'hello'",
            "4:16: a fact must be keys with values such as 'id: ...', and this is a list",
            "4:26: id must be text, and YAML reads the number 12; put it in quotes",
            "4:36: text must be text, and this is a list",
            "4:48: about must be a list, and this is 'e'; write [...] or lines that begin with '- '",
            "4:59: source must be a place such as {id: article, paragraph: 3}, and this is 's'",
            "4:68: asks must be a list, and this is keys with values; write [...] or lines that begin with '- '",
            "4:82: when a list is no date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~ (EDTF)",
            "4:93: kind must be text, and YAML reads the number 3; put it in quotes",
            "4:102: also must be a list, and this is 's'; write [...] or lines that begin with '- '"] },
        { "numbers and truth values for text", "topic: a\ntitle: 42\nlanguage: true\nsources: [{id: s, title: null}]\n", [
            "2:8: title must be text, and YAML reads the number 42; put it in quotes",
            "3:11: language must be text, and YAML reads the truth value true; put it in quotes",
            "4:26: 'title' has no value; write one or remove the key"] },
        { "an unknown kind", Head + "facts: [{id: f, text: a, kind: analisys, source: {id: s}}]\n", [
            "4:32: kind 'analisys' is none of reported, quote, analysis, forecast, framing (did you mean 'analysis'?)"] },
        { "bad dates", Head + "facts: [{id: f, text: a, when: 2023-13, source: {id: s}}, {id: g, text: a, when: 3 June 2025, source: {id: s}}, {id: h, text: a, when: 2017/2016, source: {id: s}}]\n", [
            "4:32: when '2023-13' is no date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~ (EDTF)",
            "4:82: when '3 June 2025' is no date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~ (EDTF)",
            "4:136: when '2017/2016' is no date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~ (EDTF)"] },
        { "missing attribution", Head + "facts: [{id: f, text: a, kind: analysis, source: {id: s}}, {id: g, text: a, kind: quote, quote: x, source: {id: s}}, {id: h, text: a, kind: framing, source: {id: s}}]\n", [
            "4:9: a fact of kind analysis needs 'attributed_to': who says it, an entity's id or words",
            "4:60: a fact of kind quote needs 'attributed_to': who says it, an entity's id or words",
            "4:118: a fact of kind framing needs 'attributed_to': who says it, an entity's id or words"] },
        { "quotes missing or misplaced", Head + "facts: [{id: f, text: a, kind: quote, attributed_to: b, source: {id: s}}, {id: g, text: a, quote: x, source: {id: s}}]\n", [
            "4:9: a fact of kind quote needs 'quote: \"...\"' with the speaker's exact words",
            "4:99: only a fact of kind quote has 'quote', and this one is reported; write 'kind: quote' or remove the words"] },
        { "dangling ids", Head + "entities: [{id: north-korea, name: NK}]\nfacts: [{id: trade, text: a, about: [nort-korea, x], because: [tarde, trade], source: {id: z}}]\nsummary: {glance: [nope]}\ntimeline: [trade, trade]\ngaps: [{id: g, text: t, missing: date, asks: [w], near: [q]}]\n", [
            "5:38: no entity has the id 'nort-korea' (did you mean 'north-korea'?)",
            "5:50: no entity has the id 'x'; add it under 'entities' or remove it here",
            "5:64: no fact has the id 'tarde' (did you mean 'trade'?)",
            "5:71: a fact can't be its own cause; remove it from because",
            "5:92: no source has the id 'z'; add it under 'sources' or remove it here",
            "6:20: no fact has the id 'nope'; add it under 'facts' or remove it here",
            "7:19: 'trade' stands twice in timeline; keep one",
            "8:58: no fact has the id 'q'; add it under 'facts' or remove it here"] },
        { "bad ids", "topic: China South\ntitle: A\nsources: [{id: S}]\nfacts: [{id: 'a b', text: x, source: {id: S}}]\n", [
            "1:8: topic 'China South' is no id: lower-case letters, digits and single hyphens, beginning with a letter or digit",
            "3:16: id 'S' is no id: lower-case letters, digits and single hyphens, beginning with a letter or digit",
            "4:14: id 'a b' is no fact id: letters, digits, '-', '_', '.' and '#', beginning with a letter or digit",
            "4:43: no source has the id 'S'; add it under 'sources' or remove it here"] },
        { "bad fingerprint, hash, address and counts", "topic: a\ntitle: A\nsources: [{id: s, sha256: abc, url: ftp://x, published: soon}]\nfacts: [{id: f, text: x, source: {id: s, fingerprint: abc, paragraph: -1, sentence: one}}]\n", [
            "3:27: sha256 must be 64 hexadecimal digits, and this has 3 characters; `sha256sum FILE` prints it",
            "3:37: url 'ftp://x' is no web address; write https://...",
            "3:57: published 'soon' is no date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~ (EDTF)",
            "4:55: fingerprint 'abc' must be \"sha256:\" and 64 hexadecimal digits; `knowledge check --source ID=FILE` prints the right one",
            "4:71: paragraph must be a whole number from 1, and this is the number -1",
            "4:85: sentence must be a whole number from 1, and this is 'one'"] },
        { "an anchor and an alias", Head + "facts:\n  - &x {id: f, text: a, source: {id: s}}\n  - *x\n", [
            "5:5: the anchor '&x': anchors and aliases aren't allowed; remove it, or put text that begins with & in quotes",
            "6:5: the alias '*x': anchors and aliases aren't allowed; write the value out, or put text that begins with * in quotes"] },
        { "a merge key", Head + "facts:\n  - {<<: {id: s}, id: f, text: a, source: {id: s}}\n", [
            "5:6: the merge key '<<' isn't allowed; write the keys out"] },
        { "tags", Head + "facts: !!seq [{id: f, text: !str x, source: {id: s}}]\n", [
            "4:8: the tag 'tag:yaml.org,2002:seq': tags aren't allowed; remove it, or put text that begins with ! in quotes",
            "4:29: the tag '!str': tags aren't allowed; remove it, or put text that begins with ! in quotes"] },
        { "two documents", Head + "---\ntopic: b\n", [
            "4:1: a second document begins here; remove '---' or put what follows in a file of its own"] },
        { "an empty file", "", [
            "1:1: the file is empty; it needs 'topic: ...' and what goes with it, or delete it"] },
        { "only comments", "# x\n\n", [
            "1:1: the file is empty; it needs 'topic: ...' and what goes with it, or delete it"] },
        { "a list at the top", "- a\n", [
            "1:1: the file must begin with a key such as 'topic: ...' or 'facts:'"] },
        { "a word at the top", "hello\n", [
            "1:1: the file must begin with a key such as 'topic: ...' or 'facts:'"] },
        { "control characters", Head + "facts: [{id: f, text: \"a\\u0007b\", source: {id: s}}]\n# \u0001\n", [
            "4:23: text holds the character U+0007, which can't be shown (character 2); remove it",
            "5:3: the control character U+0001; remove it"] },
        { "a timeline against its dates", Head + "facts: [{id: f, text: x, when: 2023, source: {id: s}}, {id: g, text: x, when: 2016, source: {id: s}}]\ntimeline: [f, g]\n", [
            "5:15: 'g' (2016) stands after 'f' (2023); put the timeline in order of date"] },
        { "a bracket left open", Head + "facts: [{id: f, text: x\ntimeline: [f]\n", [
            "4:8: a [ or { before this isn't closed, or a comma is missing"] },
        { "a quotation mark left open", "topic: \"a\ntitle: b\n", [
            "1:8: the quotation mark here isn't closed"] },
        { "text after a quotation", "topic: a\ntitle: \"Lee\" wins\n", [
            "2:14: text follows the closing quotation mark; put all of it in quotes, with \\\" for a quotation mark inside"] },
        { "an apostrophe in single quotes", "topic: a\ntitle: 'Lee's deal'\n", [
            "2:13: the single quotes close too early; write '' for an apostrophe in them, or use double quotes"] },
        { "text that begins with @", "topic: a\ntitle: @b\n", [
            "2:8: text can't begin with '@'; put it in quotes"] },
        { "a block that dedents too early", "topic: a\ntitle: |\n   x\n y\n", [
            "4:2: the indentation doesn't fit: align this line with the keys above it"] },
        { "text that begins with a dash", "topic: a\ntitle: - b\n", [
            "2:8: a list can't begin on its key's line; put '- ' on the next line, or text that begins with '- ' in quotes"] },
        { "text that begins with a star", "topic: a\ntitle: *b* is\n", [
            "2:8: the alias '*b*': anchors and aliases aren't allowed; write the value out, or put text that begins with * in quotes",
            "2:12: text that begins with & or * must be in quotes; anchors and aliases aren't allowed"] },
        { "text that begins with an ampersand", "topic: a\ntitle: & co\n", [
            "2:8: text that begins with & or * must be in quotes; anchors and aliases aren't allowed"] },
        { "text that begins with a bracket", "topic: a\ntitle: [b] c\n", [
            "2:12: text that begins with [ must be in quotes; a list or map must end the line"] },
        { "text that begins with a brace", "topic: a\ntitle: b\nlanguage: {b} c\n", [
            "3:15: text that begins with { must be in quotes; a list or map must end the line"] },
        { "text that begins with >", "topic: a\ntitle: > b\n", [
            "2:8: text that begins with > or | must be in quotes"] },
        { "an unknown escape", "topic: a\ntitle: \"\\q\"\n", [
            "2:8: an unknown escape in double quotes; write \\\\ for a backslash"] },
        { "text that begins with !", "topic: a\ntitle: !wow that\n", [
            "1:1: this file has no 'sources'; add 'sources: ...'",
            "2:8: the tag '!wow': tags aren't allowed; remove it, or put text that begins with ! in quotes"] },
        { "keys without values", "topic:\ntitle: A\nsources: [{id: s}]\nfacts:\n", [
            "1:7: 'topic' has no value; write one",
            "4:7: 'facts' has no value; list something or remove the key"] },
        { "half a surrogate pair", Head + "facts: [{id: f, text: \"\\uD800x\", source: {id: s}}]\n", [
            "4:23: a broken \\u escape: half of a surrogate pair; write the character itself"] },
        { "text that begins with %", "topic: a\ntitle: %b\n", [
            "2:8: text can't begin with '%'; put it in quotes"] },
        { "an unquoted comma in braces", Head + "facts: [{id: f, text: Yes, he did, source: {id: s}}]\n", [
            "4:28: 'he did' is no key of a fact; inside { } text with a comma must be in quotes"] },
        { "a list as a key", "? [a]\n: b\n", [
            "1:1: this file has no 'topic'; add 'topic: ...'",
            "1:1: this file has no 'title'; add 'title: ...'",
            "1:1: this file has no 'sources'; add 'sources: ...'",
            "1:3: a key must be a word, and this is a list; put text that begins with [ or { in quotes"] },
        { "two lists of statements for one fact, and one for none", Head + "facts: [{id: f, text: x, source: {id: s}}]\nstatements: [{fact: f, same: [a]}, {fact: f, contrary: [b]}, {fact: g, same: [c]}, {same: [d]}, {fact: f, opposite: [e]}]\n", [
            "5:43: duplicate list of statements, fact id 'f', first at a/topic.yaml:5:21; put them into one list",
            "5:69: no fact has the id 'g'; add it under 'facts' or remove it here",
            "5:84: this list of statements has no 'fact'; add 'fact: ...'",
            "5:104: duplicate list of statements, fact id 'f', first at a/topic.yaml:5:21; put them into one list",
            "5:107: unknown key 'opposite' in this list of statements; it may have fact, same, contrary"] },
        { "an unknown kind of gap", Head + "facts: [{id: f, text: x, source: {id: s}}]\ngaps: [{id: g, text: x, missing: dates, asks: []}, {id: h, text: x}]\n", [
            "5:34: missing 'dates' is none of date, name, number, cause, place, quotation, detail, outcome (did you mean 'date'?)",
            "5:47: a gap needs at least one way of asking",
            "5:52: this gap has no 'missing'; add 'missing: ...'",
            "5:52: this gap has no 'asks'; add 'asks: ...'"] },
        { "a bad language tag", "topic: a\ntitle: A\nlanguage: english_uk\nsources: [{id: s}]\n", [
            "3:11: language 'english_uk' is no language tag; write en, en-GB or ko"] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_slip_is_reported_with_its_place_and_its_fix_and_nothing_is_loaded(string kind, string yaml, string[] expected)
    {
        using var knowledge = new TempFolder();
        knowledge.Write("a/topic.yaml", yaml);

        var (folder, problems) = knowledge.Read();

        Assert.NotEmpty(kind);
        Assert.Equal(expected.Select(problem => "a/topic.yaml:" + problem), problems);
        Assert.Empty(folder.Topics);
    }
}
