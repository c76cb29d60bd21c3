using System.Globalization;

namespace BriefingBot.Core.Replies;

/// <summary>A part of a <see cref="RichText"/>.</summary>
public abstract record Span
{
    private Span()
    {
    }

    /// <summary>Text, shown as it is.</summary>
    public static implicit operator Span(string text) => new Plain(text);

    /// <summary>Text, shown as it is.</summary>
    public sealed record Plain(string Text) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>Text that stands out.</summary>
    public sealed record Strong(string Text) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>Text in italics.</summary>
    public sealed record Emphasis(string Text) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>Something typed literally, such as an id.</summary>
    public sealed record Code(string Text) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>A moment, shown in each reader's own time zone where the place allows.</summary>
    public sealed record Moment(DateTimeOffset At, MomentStyle Style = MomentStyle.Full) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => At.ToUniversalTime().ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
    }

    /// <summary>A command that a reader can click: its path, such as <c>briefing list</c>.</summary>
    public sealed record Command(string Path) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => "/" + Path;
    }

    /// <summary>A channel, by id.</summary>
    public sealed record Channel(ulong Id) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => $"#{Id}";
    }

    /// <summary>A member, by id; shown by name, never notified.</summary>
    public sealed record User(ulong Id) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => $"@{Id}";
    }

    /// <summary>A role, by id; shown by name, never notified.</summary>
    public sealed record Role(ulong Id) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => $"@{Id}";
    }

    /// <summary>A link to a message.</summary>
    public sealed record MessageLink(string Label, ulong? GuildId, ulong ChannelId, ulong MessageId) : Span
    {
        /// <inheritdoc/>
        public override string ToString() => Label;
    }
}

/// <summary>How a moment is shown.</summary>
public enum MomentStyle
{
    /// <summary>Date and time.</summary>
    Full,

    /// <summary>"in 3 hours".</summary>
    Relative,

    /// <summary>The date alone.</summary>
    Date,
}
