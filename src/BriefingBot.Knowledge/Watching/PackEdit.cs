namespace BriefingBot.Knowledge.Watching;

/// <summary>What the folder held after an edit: packs, or a reason why it can't be used.</summary>
/// <param name="Folder">The packs and their problems; null when the folder can't be used at all.</param>
/// <param name="Failure">Why it can't be used, one line.</param>
public sealed record PackEdit(KnowledgeFolder? Folder, string? Failure)
{
    internal static PackEdit Read(string directory)
    {
        try
        {
            return new(KnowledgeReader.Read(directory), null);
        }
        catch (KnowledgeException exception)
        {
            return new(null, exception.Message);
        }
    }
}
