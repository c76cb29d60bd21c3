using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Items with unique ids, in the order in which they were read.</summary>
internal sealed class OrderedItems<T>(string subject, string remedy = "give one of them another id")
{
    private readonly Dictionary<string, Located<string>> _places = new(StringComparer.Ordinal);
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items => _items;

    public IEnumerable<string> Ids => _places.Keys;

    public Located<string> PlaceOf(string id) => _places[id];

    public bool Has(string id) => _places.ContainsKey(id);

    /// <summary>Adds an item, or reports that its id is taken.</summary>
    public void Add(string id, T item, Located<string> place, ProblemList problems)
    {
        if (_places.TryAdd(id, place))
        {
            _items.Add(item);
            return;
        }

        problems.Add(place.File, place.Line, place.Column, $"duplicate {subject} id '{Shown.Of(id)}', first at {_places[id].Place}; {remedy}");
    }
}
