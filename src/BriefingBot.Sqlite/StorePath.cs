namespace BriefingBot.Sqlite;

/// <summary>Checks the path before SQLite sees it, for it would only say that it can't open the file.</summary>
internal static class StorePath
{
    public static void Prepare(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new StoreException(StoreFailure.Unreachable, "Store:Path is empty; name a file, for example data/briefingbot.db");
        }

        if (Directory.Exists(path))
        {
            throw new StoreException(StoreFailure.Unreachable, $"the store '{path}' is a directory; set Store:Path to a file in it, for example {path.TrimEnd('/', '\\')}/briefingbot.db");
        }

        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                exception is UnauthorizedAccessException ? StoreFailure.ReadOnly : StoreFailure.Unreachable,
                $"the folder of the store '{path}' can't be made: {exception.Message}",
                exception);
        }
    }
}
