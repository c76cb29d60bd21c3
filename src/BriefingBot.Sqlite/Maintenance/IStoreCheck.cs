using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Maintenance;

/// <summary>A part of <c>store check</c> that knows what its tables must agree on.</summary>
internal interface IStoreCheck
{
    /// <summary>What is wrong, one line each.</summary>
    IEnumerable<string> Problems(SqliteConnection connection);
}
