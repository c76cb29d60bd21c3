using System.Collections.Immutable;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>Reads what an admin typed into a fact, with every field that can't be read.</summary>
internal sealed class FieldReader(Topic topic, Fact? before)
{
    private readonly ImmutableArray<FieldProblem>.Builder _problems = ImmutableArray.CreateBuilder<FieldProblem>();
    private readonly List<Source> _added = [];

    /// <summary>The fields that can't be read, and why.</summary>
    public ImmutableArray<FieldProblem> Problems => _problems.ToImmutable();

    /// <summary>Sources that the fields name and the topic doesn't have.</summary>
    public ImmutableArray<Source> Added => [.. _added];

    /// <summary>The fact; a field that can't be read keeps what it was.</summary>
    public Fact Read(FactFields fields)
    {
        var text = Untouched(fields.Text, before?.Text) ?? OneLine(fields.Text);
        var places = Places(fields.Source);
        return new Fact
        {
            Id = before?.Id ?? (fields.Id.Trim() is { Length: > 0 } id ? new FactId(id) : FactIds.Suggest(topic, text)),
            Text = text,
            Kind = Kind(fields.Kind.Trim()),
            AttributedTo = Speaker(OneLine(fields.AttributedTo)),
            Quote = Untouched(fields.Quote, before?.Quote) ?? NullIfEmpty(OneLine(fields.Quote)),
            When = When(fields.When.Trim()),
            About = About(fields.About),
            Asks = [.. Lines(fields.Asks).Select(OneLine).Distinct()],
            Source = places[0],
            Also = places[1..],
            Because = before?.Because ?? [],
            Status = before?.Status ?? FactStatus.Published,
            Revision = before?.Revision ?? 0,
        };
    }

    private FactKind Kind(string typed)
    {
        if (FactNames.TryParse(typed, out FactKind kind))
        {
            return kind;
        }

        _problems.Add(new("kind", $"kind is one of {string.Join(", ", FactNames.Kinds)}"));
        return before?.Kind ?? FactKind.Reported;
    }

    private string? Speaker(string typed) => typed.Length == 0
        ? null
        : topic.TryGetEntity(new EntityId(typed), out _) ? typed : topic.Entities.FirstOrDefault(entity => Names.Same(entity.Name, typed))?.Id.Value ?? typed;

    private EdtfDate? When(string typed)
    {
        if (EdtfDate.TryParse(typed, out var date) || typed.Length == 0)
        {
            return date;
        }

        _problems.Add(new("when", $"“{ReadingOptions.Fit(typed, 40)}” is not a date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~"));
        return before?.When;
    }

    private ImmutableArray<EntityId> About(string typed)
    {
        var found = ImmutableArray.CreateBuilder<EntityId>();
        foreach (var name in typed.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadingOptions.FindEntity(topic, name) is { } entity)
            {
                found.Add(entity.Id);
                continue;
            }

            var nearest = Names.Nearest(name, topic.Entities, each => [each.Name, .. each.Aliases, each.Id.Value], close: true).FirstOrDefault();
            _problems.Add(new("about", $"nobody and nothing here goes by “{ReadingOptions.Fit(name, 40)}”" + (nearest is null ? "; leave it out, or import it first" : $"; did you mean {nearest.Id.Value}?")));
        }

        return [.. found.Distinct()];
    }

    private ImmutableArray<SourcePlace> Places(string typed)
    {
        var places = ImmutableArray.CreateBuilder<SourcePlace>();
        foreach (var line in Lines(typed))
        {
            if (PlaceText.TryRead(line, out var place))
            {
                places.Add(WithFingerprint(place with { SourceId = SourceFor(place.SourceId) }));
            }
            else
            {
                _problems.Add(new("source", $"“{ReadingOptions.Fit(line, 40)}” is not a place; write {PlaceText.Form}, for example {PlaceText.Write(Example)}"));
            }
        }

        if (places.Count == 0)
        {
            if (_problems.All(problem => problem.Field != "source"))
            {
                _problems.Add(new("source", $"source is empty; write {PlaceText.Form}"));
            }

            places.Add(before?.Source ?? new SourcePlace(topic.Sources[0].Id));
        }

        return places.ToImmutable();
    }

    private SourcePlace Example => topic.Facts.FirstOrDefault()?.Source ?? new SourcePlace(topic.Sources[0].Id, "Title", 1, 2);

    // A place that wasn't touched keeps the fingerprint of its sentence.
    private SourcePlace WithFingerprint(SourcePlace place) => before is null
        ? place
        : ((ImmutableArray<SourcePlace>)[before.Source, .. before.Also]).FirstOrDefault(known => known with { Fingerprint = null } == place) ?? place;

    private string SourceFor(string typed)
    {
        if (topic.TryGetSource(typed, out _))
        {
            return typed;
        }

        var known = topic.Sources.Concat(_added).FirstOrDefault(source => Names.Same(source.Name, typed) || source.Url == typed);
        if (known is null)
        {
            known = SourceText.Read(typed, id => topic.TryGetSource(id, out _) || _added.Any(source => source.Id == id));
            _added.Add(known);
        }

        return known.Id;
    }

    // What a pack wrote in several lines stays so until somebody changes it.
    private static string? Untouched(string typed, string? before) => typed.ReplaceLineEndings("\n") == before ? before : null;

    private static string[] Lines(string typed) => typed.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string OneLine(string typed) => string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
