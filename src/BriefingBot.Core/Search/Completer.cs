using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search;

/// <summary>Suggests entities and documents for a half-typed text.</summary>
internal sealed class Completer
{
    private const int LongestPrefix = 100;
    private readonly Entry[] _entries;

    public Completer(IReadOnlyList<SearchEntity> entities, IndexView view)
    {
        var documents = view.Parts.SelectMany(part => part.Segment.Documents.Where((_, number) => !part.IsHidden(number)));
        _entries =
        [
            .. entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name)
                .Select(name => new Entry(Fold(name), entity.Topic, new Completion(entity.Name, entity, null)))),
            .. documents.Select(document => new Entry(Fold(document.Text), document.Topic, new Completion(document.Text, null, document))),
        ];
    }

    public IReadOnlyList<Completion> Complete(string prefix, int max, string? topic)
    {
        var typed = Fold(prefix[..Math.Min(prefix.Length, LongestPrefix)]);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. _entries
            .Where(entry => topic is null || entry.Topic is null || entry.Topic == topic)
            .Select((entry, order) => (entry, order, rank: entry.Rank(typed)))
            .Where(match => match.rank < Entry.NoMatch)
            .OrderBy(match => match.rank)
            .ThenBy(match => match.order)
            .Where(match => seen.Add((object?)match.entry.Completion.Entity ?? match.entry.Completion.Document!))
            .Take(max)
            .Select(match => match.entry.Completion)];
    }

    private static string Fold(string text)
    {
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(text, buffer);
        return string.Join(' ', buffer.ToWords());
    }

    private sealed record Entry(string Text, string? Topic, Completion Completion)
    {
        public const int NoMatch = 10;

        /// <summary>0 starts with the typed text, 1 has a word that does, 2 contains all its words, 4 nearly starts with it.</summary>
        public int Rank(string typed)
        {
            var penalty = Completion.Entity is null ? 1 : 0;
            if (Text.StartsWith(typed, StringComparison.Ordinal)) return penalty;
            if (Text.Contains(' ' + typed, StringComparison.Ordinal)) return 2 + penalty;
            var words = typed.Split(' ');
            if (words.Length > 1 && Array.TrueForAll(words, word => (' ' + Text).Contains(' ' + word, StringComparison.Ordinal))) return 4 + penalty;
            return Completion.Entity is not null && IsNear(typed) ? 6 : NoMatch;
        }

        private bool IsNear(string typed) => typed.Length >= 4
            && Text.Split(' ').Prepend(Text).Any(start => start.Length >= typed.Length - 1
                && EditDistance.Between(typed, start.AsSpan(0, Math.Min(start.Length, typed.Length)), 1) <= 1);
    }
}
