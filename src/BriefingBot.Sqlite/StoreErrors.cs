using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite;

/// <summary>Turns SQLite's codes into what the operator should do.</summary>
internal static class StoreErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;
    private const int Permission = 3;
    private const int IoError = 10;

    public static StoreException From(string path, SqliteException exception)
    {
        var (failure, message) = exception.SqliteErrorCode switch
        {
            Busy or Locked => (StoreFailure.Locked, $"the store '{path}' is locked by another process; stop that process and try again"),
            ReadOnly or Permission => (StoreFailure.ReadOnly, $"the store '{path}' can't be written; let the bot's user write the file and its folder"),
            Corrupt => (StoreFailure.Corrupted, $"the store '{path}' is damaged; restore a backup, or move the file away to begin anew"),
            NotADatabase => (StoreFailure.Corrupted, $"the store '{path}' is not a database; set Store:Path to another file, or move this one away"),
            Full => (StoreFailure.DiskFull, $"the store '{path}' can't grow: the disk is full; free some space"),
            CantOpen => (StoreFailure.Unreachable, $"the store '{path}' can't be opened; check that its folder exists and may be written"),
            IoError => (StoreFailure.Unexpected, $"the store '{path}' can't be read or written: {exception.Message}"),
            _ => (StoreFailure.Unexpected, $"the store '{path}' failed: {exception.Message}"),
        };
        return new(failure, message, exception);
    }
}
