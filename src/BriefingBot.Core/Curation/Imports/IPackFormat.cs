using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Imports;

/// <summary>The file format of packs, as text of one file.</summary>
public interface IPackFormat
{
    /// <summary>Reads a file that holds a whole topic.</summary>
    /// <param name="fileName">Its name, for the problems.</param>
    /// <param name="bytes">Its content.</param>
    PackText Read(string fileName, byte[] bytes);

    /// <summary>Writes a topic as one file that <see cref="Read"/> reads back to the same topic.</summary>
    byte[] Write(Topic topic);
}

/// <summary>What reading a file came to: a topic, or problems.</summary>
/// <param name="Topic">The topic; null when there are problems.</param>
/// <param name="Problems">Each as <c>file:line:column: message</c>, in the file's order.</param>
public sealed record PackText(Topic? Topic, ImmutableArray<string> Problems)
{
    /// <summary>Where an item of the topic stands, as <c>file:line:column</c>.</summary>
    public Func<PackItem, string, string> PlaceOf { get; init; } = (_, _) => "";
}

/// <summary>What a file holds under an id.</summary>
public enum PackItem
{
    /// <summary>The topic itself.</summary>
    Topic,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A fact.</summary>
    Fact,
}
