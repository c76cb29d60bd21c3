using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Packs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingBot.Knowledge.Yaml;

/// <summary>
/// Reads one file key by key and item by item, so that a large or hostile file never stands in memory as a tree.
/// Anchors, aliases and tags are refused as they come by.
/// </summary>
internal sealed class YamlFile
{
    private const int MostValuesPerItem = 50_000;

    private readonly Parser _parser;
    private readonly byte[] _bytes;
    private readonly ProblemList _problems;
    private ParsingEvent _current;
    private int _depth = 1;
    private int _values;

    public YamlFile(string name, byte[] bytes, ProblemList problems)
    {
        Name = name;
        _bytes = bytes;
        _problems = problems;
        _parser = new Parser(new Scanner(new StreamReader(new MemoryStream(bytes)), skipComments: true));
        _current = new StreamStart();
    }

    public string Name { get; }

    /// <summary>Goes to the first key.</summary>
    /// <exception cref="YamlStopException">There is none.</exception>
    public void Open()
    {
        Advance();
        Advance();
        if (_current is StreamEnd)
        {
            throw Stop(1, 1, "the file is empty; it needs 'topic: ...' and what goes with it, or delete it");
        }

        Advance();
        if (_current is not MappingStart root)
        {
            throw Stop(Line(_current), Column(_current), "the file must begin with a key such as 'topic: ...' or 'facts:'");
        }

        CheckDecoration(root);
        Advance();
    }

    /// <summary>The next key of the file, or null at its end. Its value must be read before the next.</summary>
    public YamlScalar? NextKey()
    {
        while (_current is not MappingEnd)
        {
            _values = 0;
            if (ReadKey() is { } key)
            {
                return key;
            }

            ReadValue();
        }

        Advance();
        Advance();
        return _current is DocumentStart
            ? throw Stop(Line(_current), Column(_current), "a second document begins here; remove '---' or put what follows in a file of its own")
            : null;
    }

    /// <summary>Whether the value to be read is a list.</summary>
    public bool IsAtList => _current is SequenceStart;

    /// <summary>The items of the list to be read, one at a time.</summary>
    public IEnumerable<YamlNode> ReadItems()
    {
        Enter((NodeEvent)_current);
        while (_current is not SequenceEnd)
        {
            _values = 0;
            yield return ReadValue();
        }

        Leave();
    }

    /// <summary>The value to be read, whole.</summary>
    public YamlNode ReadValue()
    {
        var (line, column) = (Line(_current), Column(_current));
        if (++_values > MostValuesPerItem)
        {
            throw Stop(line, column, $"more than {Shown.Number(MostValuesPerItem)} values under one key");
        }

        switch (_current)
        {
            case AnchorAlias alias:
                _problems.Add(Name, line, column, $"the alias '*{Shown.Of(alias.Value.Value)}': anchors and aliases aren't allowed; write the value out, or put text that begins with * in quotes");
                Advance();
                return new YamlBroken(line, column);
            case Scalar scalar:
                var isPlain = scalar.Style is ScalarStyle.Plain;
                var isAllowed = CheckDecoration(scalar);
                Advance();
                return isAllowed ? new YamlScalar(scalar.Value, isPlain, line, column) : new YamlBroken(line, column);
            case SequenceStart list:
                Enter(list);
                var items = new List<YamlNode>();
                while (_current is not SequenceEnd)
                {
                    items.Add(ReadValue());
                }

                Leave();
                return new YamlList(items, line, column);
            case MappingStart map:
                Enter(map);
                var entries = new List<(YamlScalar, YamlNode)>();
                while (_current is not MappingEnd)
                {
                    var key = ReadKey();
                    var value = ReadValue();
                    if (key is not null)
                    {
                        entries.Add((key, value));
                    }
                }

                Leave();
                return new YamlMap(entries, line, column);
            default:
                throw Stop(line, column, "not valid YAML: a value was expected");
        }
    }

    private YamlScalar? ReadKey()
    {
        switch (ReadValue())
        {
            case YamlScalar { Value: "<<", IsPlain: true } merge:
                _problems.Add(Name, merge.Line, merge.Column, "the merge key '<<' isn't allowed; write the keys out");
                return null;
            case YamlScalar key:
                return key;
            case YamlBroken:
                return null;
            case var other:
                _problems.Add(Name, other.Line, other.Column, $"a key must be a word, and this is {other.Describe()}; put text that begins with [ or {{ in quotes");
                return null;
        }
    }

    private void Enter(NodeEvent start)
    {
        CheckDecoration(start);
        if (++_depth > KnowledgeLimits.Depth)
        {
            throw Stop(Line(start), Column(start), $"lists and keys are nested more than {KnowledgeLimits.Depth} deep");
        }

        Advance();
    }

    private void Leave()
    {
        _depth--;
        Advance();
    }

    private bool CheckDecoration(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _problems.Add(Name, Line(node), Column(node), $"the anchor '&{Shown.Of(node.Anchor.Value)}': anchors and aliases aren't allowed; remove it, or put text that begins with & in quotes");
        }

        if (!node.Tag.IsEmpty)
        {
            _problems.Add(Name, Line(node), Column(node), $"the tag '{Shown.Of(node.Tag.Value)}': tags aren't allowed; remove it, or put text that begins with ! in quotes");
        }

        return node.Anchor.IsEmpty && node.Tag.IsEmpty;
    }

    private void Advance()
    {
        if (_problems.IsFull)
        {
            throw new YamlStopException();
        }

        try
        {
            _parser.MoveNext();
            _current = _parser.Current!;
        }
        catch (YamlException exception)
        {
            var (line, column, message) = SyntaxHint.For(_bytes, exception);
            throw Stop(line, column, message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's answer to a list or map in brackets that is never closed.
            throw Stop(Line(_current), Column(_current), "a [ or { before this isn't closed, or a comma is missing");
        }
    }

    private YamlStopException Stop(int line, int column, string message)
    {
        _problems.Add(Name, line, column, message);
        return new YamlStopException();
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static int Column(ParsingEvent at) => (int)at.Start.Column;
}
