using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Packs;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Sources;

/// <summary>One check of one source, gathering what it finds.</summary>
internal sealed class SourceProof(KnowledgeFolder folder, string sourceId, SourceText text)
{
    private readonly ILookup<string, SourceSentence> _byFingerprint = text.Sentences.ToLookup(sentence => sentence.Fingerprint, StringComparer.Ordinal);
    private readonly List<KnowledgeProblem> _problems = [];
    private readonly List<KnowledgeProblem> _unproved = [];
    private int _places;
    private int _quotes;

    public void Check(Topic topic)
    {
        if (topic.TryGetSource(sourceId, out var source) && source.Sha256 is { } sha256 && sha256 != text.Sha256)
        {
            Problem(folder.SourceAt(topic.Id, sourceId), $"source '{sourceId}': {text.File} has the sha256 {text.Sha256}, another than the pack's; it is another version of the text, or the pack's sha256 is out of date");
        }

        foreach (var fact in topic.Facts)
        {
            var at = folder.FactAt(topic.Id, fact.Id);
            foreach (var place in SourceChecker.Places(fact).Where(place => place.SourceId == sourceId))
            {
                CheckPlace(fact, place, at);
            }

            if (fact.Quote is { } quote && fact.Source.SourceId == sourceId)
            {
                CheckQuote(fact, quote, at);
            }
        }
    }

    public SourceReport ToReport() => new(sourceId, _places, _quotes, [.. _unproved], [.. _problems]);

    private void CheckPlace(Fact fact, SourcePlace place, Located<string> at)
    {
        if (place.Fingerprint is not { } fingerprint)
        {
            CheckUnproved(fact, place, at);
        }
        else if (_byFingerprint[fingerprint].Any(sentence => Agrees(place, sentence)))
        {
            _places++;
        }
        else if (_byFingerprint[fingerprint].FirstOrDefault() is { } elsewhere)
        {
            Problem(at, $"fact '{fact.Id}': fingerprint found, but at {elsewhere.Place}, not at {Words(place)}");
        }
        else
        {
            Problem(at, $"fact '{fact.Id}': no sentence of {text.File} has this fingerprint; {WhatStandsAt(place)}");
        }
    }

    private void CheckUnproved(Fact fact, SourcePlace place, Located<string> at)
    {
        var there = text.Sentences.FirstOrDefault(sentence => Agrees(place, sentence));
        if (there is null)
        {
            Problem(at, $"fact '{fact.Id}': {WhatStandsAt(place)}");
        }
        else
        {
            _unproved.Add(new(at.File, at.Line, at.Column, $"fact '{fact.Id}': no fingerprint; {WhatStandsAt(place)}"));
        }
    }

    private void CheckQuote(Fact fact, string quote, Located<string> at)
    {
        var plain = PlainText.Of(quote);
        var spoken = Paragraphs().Where(paragraph => paragraph.Plain.Contains(plain, StringComparison.Ordinal)).ToArray();
        var places = SourceChecker.Places(fact).Where(place => place.SourceId == sourceId).ToArray();
        if (spoken.Any(paragraph => places.Any(place => Agrees(place with { Sentence = null }, paragraph.First))))
        {
            _quotes++;
        }
        else if (spoken.Length > 0)
        {
            Problem(at, $"fact '{fact.Id}': the quote stands in {text.File}, but at {Words(new SourcePlace(sourceId, spoken[0].First.Section, spoken[0].First.Paragraph))}, not at {Words(fact.Source)}");
        }
        else
        {
            Problem(at, $"fact '{fact.Id}': the quote '{Shown.Of(quote)}' doesn't stand in {text.File} word for word");
        }
    }

    private string WhatStandsAt(SourcePlace place)
    {
        if (place.Section is { } section && !text.Sentences.Any(sentence => sentence.Section == PlainText.Of(section)))
        {
            return $"no section is called '{Shown.Of(section)}'{NearestName.Hint(section, text.Sentences.Select(sentence => sentence.Section).OfType<string>().Distinct(StringComparer.Ordinal))}";
        }

        return text.Sentences.FirstOrDefault(sentence => Agrees(place, sentence)) is { } there
            ? $"at {there.Place} stands '{Shown.Of(there.Text)}' with \"{there.Fingerprint}\""
            : $"there is no {Words(place)}";
    }

    private IEnumerable<(SourceSentence First, string Plain)> Paragraphs() => text.Sentences
        .GroupBy(sentence => (sentence.Section, sentence.Paragraph))
        .Select(paragraph => (paragraph.First(), string.Join(' ', paragraph.Select(sentence => sentence.Plain))));

    /// <summary>A place agrees with a sentence in all that it says; one without a section, paragraph or sentence leaves it open.</summary>
    private static bool Agrees(SourcePlace place, SourceSentence sentence) =>
        (place.Section is null ? place.Paragraph is null || sentence.Section is null : PlainText.Of(place.Section) == sentence.Section)
        && (place.Paragraph ?? sentence.Paragraph) == sentence.Paragraph
        && (place.Sentence ?? sentence.Sentence) == sentence.Sentence;

    private static string Words(SourcePlace place) =>
        (place.Section is null ? "before the first heading" : $"section '{place.Section}'")
        + (place.Paragraph is { } paragraph ? $", paragraph {paragraph}" : "")
        + (place.Sentence is { } sentence ? $", sentence {sentence}" : "");

    private void Problem(Located<string> at, string message) => _problems.Add(new(at.File, at.Line, at.Column, message));
}
