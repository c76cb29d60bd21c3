namespace BriefingBot.Knowledge.Watching;

/// <summary>An edit of the packs. It is read by whoever takes it over, so that nobody who waits for the next one holds the packs.</summary>
/// <param name="Directory">The packs' folder.</param>
public sealed record PackEdit(string Directory)
{
    /// <summary>Reads the packs as they are now.</summary>
    /// <exception cref="KnowledgeException">The folder can't be used at all.</exception>
    public KnowledgeFolder Read() => KnowledgeReader.Read(Directory);
}
