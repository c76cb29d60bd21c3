namespace BriefingBot.Knowledge.Packs;

/// <summary>A value and the place where it was written.</summary>
internal readonly record struct Located<T>(T Value, string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>.</summary>
    public string Place => $"{File}:{Line}:{Column}";
}
