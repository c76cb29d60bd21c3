using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Indexing;

/// <summary>Finds entities' names in runs of terms. The longest name wins.</summary>
internal sealed class EntityNames
{
    private readonly Dictionary<int, List<EntityName>> _byFirstTerm = [];

    public EntityNames(IReadOnlyList<SearchEntity> entities, Vocabulary vocabulary)
    {
        Entities = entities;
        Terms = [.. entities.Select(entity => vocabulary.AddLemma(LemmaOf(entity.Topic, entity.Id)))];
        var buffer = new TokenBuffer();
        for (var i = 0; i < entities.Count; i++)
            foreach (var name in entities[i].Aliases.Prepend(entities[i].Name))
                Add(name, i, vocabulary, buffer);
        foreach (var names in _byFirstTerm.Values)
            names.Sort((left, right) => right.Terms.Length.CompareTo(left.Terms.Length));
    }

    public IReadOnlyList<SearchEntity> Entities { get; }

    /// <summary>For each entity the term that stands for it in postings.</summary>
    public IReadOnlyList<int> Terms { get; }

    /// <summary>The term that stands for an entity; no word can have this lemma.</summary>
    public static string LemmaOf(string? topic, string id) => $"\n{topic}/{id}";

    /// <summary>The longest name that starts a run of terms, of any entity that is valid in the topic (null: in any).</summary>
    /// <returns>The entity's number and the name's length in terms; (-1, 0) when none starts here.</returns>
    public (int Entity, int Length) Match(ReadOnlySpan<int> terms, string? topic)
    {
        if (!_byFirstTerm.TryGetValue(terms[0], out var names))
            return (-1, 0);
        foreach (var name in names)
            if (terms.StartsWith(name.Terms) && (topic is null || Entities[name.Entity].Topic is not { } own || own == topic))
                return (name.Entity, name.Terms.Length);
        return (-1, 0);
    }

    private void Add(string name, int entity, Vocabulary vocabulary, TokenBuffer buffer)
    {
        Tokeniser.Tokenise(name, buffer);
        if (buffer.Count == 0)
            return;
        var terms = new int[buffer.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = vocabulary.Add(buffer.Text(buffer.Tokens[i])).Term;
        if (!_byFirstTerm.TryGetValue(terms[0], out var names))
            _byFirstTerm.Add(terms[0], names = []);
        names.Add(new EntityName(terms, entity));
    }

    private sealed record EntityName(int[] Terms, int Entity);
}
