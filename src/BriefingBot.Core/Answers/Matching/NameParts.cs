using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>How names hang together: "Korea" is a part of two countries' names, "Lee's administration" has Lee in it.</summary>
internal sealed class NameParts
{
    private readonly Dictionary<int, List<int>> _entitiesByWord = [];
    private readonly Dictionary<int, List<int>> _wordsByEntity = [];
    private readonly Dictionary<int, List<int>> _kin = [];
    private readonly HashSet<int> _inNames = [];

    private readonly Dictionary<int, int> _runs = [];
    private readonly EntityNames _names;

    public NameParts(EntityNames names, Vocabulary vocabulary)
    {
        _names = names;
        var buffer = new TokenBuffer();
        for (var entity = 0; entity < names.Entities.Count; entity++)
        {
            foreach (var name in names.Entities[entity].Aliases.Prepend(names.Entities[entity].Name))
            {
                Tokeniser.Tokenise(name, buffer);
                var terms = new int[buffer.Count];
                for (var i = 0; i < terms.Length; i++)
                {
                    terms[i] = vocabulary.Add(buffer.Text(buffer.Tokens[i])).Term;
                }

                // The tokeniser gives a run of characters without spaces first, then its parts.
                if (terms.Length > 0 && LanguageReader.IsOtherScript(buffer.Text(buffer.Tokens[0])) && !name.Contains(' ', StringComparison.Ordinal))
                {
                    _runs.TryAdd(terms[0], entity);
                }

                for (var i = 0; i < terms.Length; i++)
                {
                    if (!WordLists.English.IsEnglishSmallWord(buffer.Text(buffer.Tokens[i])))
                    {
                        AddWord(names, entity, terms[i]);
                    }

                    if (i > 0 && names.Entities[entity].Kind is not ("person" or "place") && names.Match(terms.AsSpan(i), names.Entities[entity].Topic) is { Length: > 0 } inner && inner.Entity != entity)
                    {
                        Add(_kin, entity, inner.Entity);
                        Add(_kin, inner.Entity, entity);
                    }
                }
            }
        }
    }

    /// <summary>Entities whose names have a word.</summary>
    public IReadOnlyList<int> EntitiesWith(int word) => _entitiesByWord.TryGetValue(word, out var entities) ? entities : [];

    /// <summary>The words of an entity's names, for entities that go by ordinary words.</summary>
    public IReadOnlyList<int> WordsOf(int entity) => _wordsByEntity.TryGetValue(entity, out var words) ? words : [];

    /// <summary>The entity of which a run of another script is a name; -1 when there is none in the topic.</summary>
    public int EntityOfRun(int term, string? topic) =>
        _runs.TryGetValue(term, out var entity) && (topic is null || _names.Entities[entity].Topic is not { } own || own == topic) ? entity : -1;

    /// <summary>Whether a word is part of any name.</summary>
    public bool IsInName(int word) => _inNames.Contains(word);

    /// <summary>Entities whose names hold each other.</summary>
    public IReadOnlyList<int> KinOf(int entity) => _kin.TryGetValue(entity, out var kin) ? kin : [];

    private void AddWord(EntityNames names, int entity, int word)
    {
        _inNames.Add(word);
        if (names.Entities[entity].Kind is "person" or "place")
        {
            Add(_entitiesByWord, word, entity);
        }
        else
        {
            Add(_wordsByEntity, entity, word);
        }
    }

    private static void Add(Dictionary<int, List<int>> map, int key, int value)
    {
        if (!map.TryGetValue(key, out var values))
        {
            map.Add(key, values = []);
        }

        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }
}
