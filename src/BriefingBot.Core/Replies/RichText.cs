using System.Collections.Immutable;

namespace BriefingBot.Core.Replies;

/// <summary>Text made of spans. Plain text is escaped wherever it is rendered: it can never become markup or a mention.</summary>
/// <param name="Spans">The parts, in order.</param>
public readonly record struct RichText(ImmutableArray<Span> Spans)
{
    /// <summary>Text without any emphasis.</summary>
    public static implicit operator RichText(string text) => Of(text);

    /// <summary>Text without any emphasis.</summary>
    public static RichText Of(string text) => new([new Span.Plain(text)]);

    /// <summary>Puts spans one after the other.</summary>
    public static RichText Of(params ReadOnlySpan<Span> spans) => new([.. spans]);

    /// <summary>The text without emphasis, as a reader of plain text sees it.</summary>
    public override string ToString() => Spans.IsDefault ? "" : string.Concat(Spans.Select(span => span.ToString()));
}
