using System.Globalization;
using System.Text;
using BriefingBot.Core.Facts;

namespace BriefingBot.Knowledge.Writing;

/// <summary>Writes facts as files that <see cref="KnowledgeReader"/> reads back to the same facts.</summary>
public sealed class PackWriter
{
    private readonly StringBuilder _yaml = new();

    private PackWriter()
    {
    }

    /// <summary>A whole topic, as its <c>topic.yaml</c>. Revisions aren't written; whoever imports the file counts its own.</summary>
    public static string Write(Topic topic)
    {
        var writer = new PackWriter();
        writer.Line("# yaml-language-server: $schema=../topic.schema.json");
        writer.Line($"topic: {YamlText.Of(topic.Id.Value)}");
        writer.Line($"title: {YamlText.Of(topic.Title)}");
        writer.Line($"language: {YamlText.Of(topic.Language)}");
        writer.Items("sources", topic.Sources, writer.Source);
        writer.Items("entities", topic.Entities, writer.Entity);
        writer.Items("facts", topic.Facts, writer.Fact);
        writer.Summary(topic.Summary);
        if (!topic.Timeline.IsEmpty)
        {
            writer.Line($"timeline: {Flow(topic.Timeline.Select(id => id.Value))}");
        }

        writer.Items("gaps", topic.Gaps, writer.Gap);
        writer.Items("statements", topic.Statements, writer.Statements);
        return writer._yaml.ToString();
    }

    private void Source(Source source)
    {
        Line($"  - id: {YamlText.Of(source.Id)}");
        Field("title", source.Title);
        Field("publisher", source.Publisher);
        Field("url", source.Url);
        Date("published", source.Published);
        Date("retrieved", source.Retrieved);
        Field("sha256", source.Sha256);
    }

    private void Entity(Entity entity)
    {
        Line($"  - id: {YamlText.Of(entity.Id.Value)}");
        Field("name", entity.Name);
        Field("kind", FactNames.Of(entity.Kind));
        List("aliases", entity.Aliases);
        Field("about", entity.About);
    }

    private void Fact(Fact fact)
    {
        Line($"  - id: {YamlText.Of(fact.Id.Value)}");
        Field("text", fact.Text);
        Field("kind", fact.Kind is FactKind.Reported ? null : FactNames.Of(fact.Kind));
        Field("attributed_to", fact.AttributedTo);
        Field("quote", fact.Quote);
        Date("when", fact.When);
        List("about", fact.About.Select(id => id.Value));
        List("because", fact.Because.Select(id => id.Value));
        List("asks", fact.Asks);
        Line($"    source: {Place(fact.Source)}");
        if (!fact.Also.IsEmpty)
        {
            Line("    also:");
            foreach (var place in fact.Also)
            {
                Line($"      - {Place(place)}");
            }
        }

        Field("status", fact.Status is FactStatus.Published ? null : FactNames.Of(fact.Status));
    }

    private void Gap(Gap gap)
    {
        Line($"  - id: {YamlText.Of(gap.Id)}");
        Field("text", gap.Text);
        Field("missing", gap.Missing);
        List("asks", gap.Asks);
        List("near", gap.Near.Select(id => id.Value));
    }

    private void Statements(FactStatements statements)
    {
        Line($"  - fact: {YamlText.Of(statements.Fact.Value)}");
        List("same", statements.Same);
        List("contrary", statements.Contrary);
    }

    private void Summary(Summary summary)
    {
        if (summary is { Glance.IsEmpty: true, Short.IsEmpty: true, Full.IsEmpty: true })
        {
            return;
        }

        Line("summary:");
        foreach (var (key, ids) in new[] { ("glance", summary.Glance), ("short", summary.Short), ("full", summary.Full) }.Where(length => !length.Item2.IsEmpty))
        {
            Line($"  {key}: {Flow(ids.Select(id => id.Value))}");
        }
    }

    private void Items<T>(string key, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Line($"{key}:");
        foreach (var item in items)
        {
            write(item);
        }
    }

    private void Field(string key, string? text)
    {
        if (text is not null)
        {
            Line($"    {key}: {YamlText.Of(text)}");
        }
    }

    private void Date(string key, EdtfDate? date)
    {
        if (date is not null)
        {
            Line($"    {key}: {YamlText.Quoted(date.Text)}");
        }
    }

    private void List(string key, IEnumerable<string> items)
    {
        if (items.Any())
        {
            Line($"    {key}: {Flow(items)}");
        }
    }

    private void Line(string line) => _yaml.Append(line).Append('\n');

    private static string Flow(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(YamlText.Of))}]";

    private static string Place(SourcePlace place)
    {
        var text = new StringBuilder("{id: ").Append(YamlText.Of(place.SourceId));
        if (place.Section is { } section)
        {
            text.Append(", section: ").Append(YamlText.Of(section));
        }

        if (place.Paragraph is { } paragraph)
        {
            text.Append(CultureInfo.InvariantCulture, $", paragraph: {paragraph}");
        }

        if (place.Sentence is { } sentence)
        {
            text.Append(CultureInfo.InvariantCulture, $", sentence: {sentence}");
        }

        if (place.Fingerprint is { } fingerprint)
        {
            text.Append(", fingerprint: ").Append(YamlText.Quoted(fingerprint));
        }

        return text.Append('}').ToString();
    }
}
