namespace BriefingBot.Sqlite;

/// <summary>Why the store refused.</summary>
public enum StoreFailure
{
    /// <summary>The path names a directory, or no file can be made there.</summary>
    Unreachable,

    /// <summary>The file or its directory can't be written.</summary>
    ReadOnly,

    /// <summary>The file isn't a database, or is damaged.</summary>
    Corrupted,

    /// <summary>The file is another program's database.</summary>
    Foreign,

    /// <summary>A newer version of the program has upgraded the schema.</summary>
    Newer,

    /// <summary>The disk, or the size allowed, is full.</summary>
    DiskFull,

    /// <summary>Another process kept the store locked for too long.</summary>
    Locked,

    /// <summary>Anything else.</summary>
    Unexpected,
}

/// <summary>The store refused; the message is one line for the operator, with the fix. Nothing was changed.</summary>
public sealed class StoreException(StoreFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public StoreFailure Failure => failure;
}
