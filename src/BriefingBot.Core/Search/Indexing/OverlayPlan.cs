namespace BriefingBot.Core.Search.Indexing;

/// <summary>Which documents an overlay indexes anew and which of base it hides: whole paragraphs, so that neighbours stay neighbours.</summary>
internal sealed record OverlayPlan(IReadOnlyList<SearchDocument> Documents, HashSet<int> Hidden)
{
    public static OverlayPlan Of(Segment shared, IEnumerable<SearchDocument> replacements, HashSet<(string Topic, string Id)> hidden)
    {
        var edited = replacements.ToDictionary(document => (document.Topic, document.Id));
        var paragraphs = edited.Values.Select(document => (document.Topic, document.Paragraph)).ToHashSet();
        foreach (var document in shared.Documents)
            if (hidden.Contains((document.Topic, document.Id)) || edited.ContainsKey((document.Topic, document.Id)))
                paragraphs.Add((document.Topic, document.Paragraph));

        var documents = new List<SearchDocument>();
        var numbers = new HashSet<int>();
        for (var i = 0; i < shared.Count; i++)
        {
            var document = shared.Documents[i];
            if (!paragraphs.Contains((document.Topic, document.Paragraph))) continue;
            numbers.Add(i);
            if (edited.Remove((document.Topic, document.Id), out var replacement)) documents.Add(replacement);
            else if (!hidden.Contains((document.Topic, document.Id))) documents.Add(document);
        }
        documents.AddRange(edited.Values);
        return new OverlayPlan(documents, numbers);
    }
}
