namespace BriefingBot.Core.Search.Analysis;

/// <summary>The folded characters and words of one text. Meant to be kept and used again; never shrinks.</summary>
internal sealed class TokenBuffer
{
    private char[] _characters = new char[512];
    private Token[] _tokens = new Token[96];
    private int _length;

    public int Count { get; private set; }

    public int Length => _length;

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    public ReadOnlySpan<char> Text(in Token token) => _characters.AsSpan(token.Start, token.Length);

    /// <summary>The words as strings of their own.</summary>
    public string[] ToWords()
    {
        var words = new string[Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = Text(_tokens[i]).ToString();
        return words;
    }

    public ReadOnlySpan<char> From(int start) => _characters.AsSpan(start, _length - start);

    public void Clear() => Count = _length = 0;

    public void Truncate(int length) => _length = length;

    public void Append(char character)
    {
        if (_length == _characters.Length)
            Array.Resize(ref _characters, _length * 2);
        _characters[_length++] = character;
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
            Append(character);
    }

    public void Add(in Token token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }

    public void AddFlags(int index, TokenFlags flags) => _tokens[index] = _tokens[index] with { Flags = _tokens[index].Flags | flags };

    public void RemoveFlags(TokenFlags flags)
    {
        for (var i = 0; i < Count; i++)
            _tokens[i] = _tokens[i] with { Flags = _tokens[i].Flags & ~flags };
    }
}
