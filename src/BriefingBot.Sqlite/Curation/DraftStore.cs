using BriefingBot.Core.Curation.Drafts;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Drafts in SQLite.</summary>
internal sealed class DraftStore(Database database) : IDraftStore
{
    public void Save(Draft draft) => database.Write(connection => DraftRows.Save(connection, draft));

    public Draft? Find(string token) => database.Read(connection => DraftRows.Find(connection, token));

    public void Remove(string token) => database.Write(connection => DraftRows.Remove(connection, token));

    public void Purge(DateTimeOffset before) => database.Write(connection =>
        connection.Execute("DELETE FROM drafts WHERE expires_at < $before;", ("$before", before.ToUnixTimeMilliseconds())));
}
