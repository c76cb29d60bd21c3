namespace BriefingBot.Core.Search.Analysis;

/// <summary>The word being read and what surrounds it.</summary>
internal ref struct TokeniserState(TokenBuffer buffer)
{
    private int _start = -1;
    private int _letters;
    private int _digits;
    private int _capitals;
    private bool _startsWithCapital;
    private bool _isCjk;
    private bool _sentenceStart = true;
    private bool _sentenceEnded;
    private bool _quoted;
    private bool _parenthesised;
    private bool _money;
    private int _initials;

    public bool SawLowerCase { get; private set; }

    public readonly bool InWord => _start >= 0;

    public readonly bool IsNumeric => _digits > 0 && _letters == 0;

    /// <summary>So far the word is single letters with points between them, or one letter.</summary>
    public readonly bool IsInitials => _digits == 0 && _letters == 1 + _initials;

    public readonly void AppendPoint() => buffer.Append('.');

    public void PassPointOfInitials() => _initials++;

    public void Append(scoped ReadOnlySpan<char> folded, char original)
    {
        var isCjk = Cjk.IsCjk(folded[0]);
        if (InWord && (isCjk != _isCjk || (isCjk && Cjk.IsHangul(folded[0]) != Cjk.IsHangul(buffer.From(_start)[0]))))
            Break(' ');
        if (!InWord)
        {
            _start = buffer.Length;
            _isCjk = isCjk;
            _startsWithCapital = char.IsUpper(original);
        }
        if (char.IsDigit(folded[0])) _digits++; else _letters++;
        if (char.IsUpper(original)) _capitals++;
        else if (char.IsLower(original)) SawLowerCase = true;
        buffer.Append(folded);
    }

    public void Break(char separator)
    {
        if (InWord) EndWord();
        switch (separator)
        {
            case '.' or '?' or '!' or '\n': _sentenceEnded = true; break;
            case '"': _quoted = !_quoted; break;
            case '(' or '[': _parenthesised = true; break;
            case ')' or ']': _parenthesised = false; break;
            case '%' when buffer.Count > 0:
                buffer.AddFlags(buffer.Count - 1, TokenFlags.Percent);
                AddSign("percent", TokenFlags.Percent);
                break;
            case '$': AddSign("dollar", TokenFlags.None); _money = true; break;
            case '£': AddSign("pound", TokenFlags.None); _money = true; break;
            case '\u20AC': AddSign("euro", TokenFlags.None); _money = true; break;
            case ' ' when _sentenceEnded: _sentenceStart = true; _sentenceEnded = false; break;
        }
    }

    private readonly void AddSign(string word, TokenFlags flags)
    {
        var start = buffer.Length;
        buffer.Append(word);
        buffer.Add(new Token(start, word.Length, flags));
    }

    // "The us" is a country, "tell us" isn't.
    private readonly bool FollowsCountrysWord() => buffer.Count > 0 && buffer.Text(buffer.Tokens[^1]) is "the" or "pro" or "anti";

    private void EndWord()
    {
        var flags = (_startsWithCapital ? TokenFlags.Capitalised : 0)
            | (_sentenceStart ? TokenFlags.SentenceStart : 0)
            | (_letters > 1 && _capitals == _letters ? TokenFlags.Acronym : 0)
            | (_quoted ? TokenFlags.Quoted : 0)
            | (_parenthesised ? TokenFlags.Parenthesised : 0);
        if (_digits > 0)
            flags |= NumberShapes.Of(buffer.From(_start), _letters) | (_money ? TokenFlags.Money : 0);
        if (_isCjk)
        {
            Cjk.AddParts(buffer, _start, flags);
        }
        else
        {
            if (buffer.From(_start) is "us" && (flags.HasFlag(TokenFlags.Acronym) || FollowsCountrysWord()))
                buffer.Append('a');
            buffer.Add(new Token(_start, buffer.Length - _start, flags));
        }
        _start = -1;
        _letters = _digits = _capitals = _initials = 0;
        _sentenceStart = _sentenceEnded = _money = false;
    }
}
