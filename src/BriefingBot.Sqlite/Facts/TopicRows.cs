using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Facts;

/// <summary>A topic's row without its content.</summary>
internal readonly record struct TopicRow(TopicId Id, string Hash, bool IsWithdrawn)
{
    public bool Holds(string hash) => !IsWithdrawn && Hash == hash;
}

/// <summary>The table of topics.</summary>
internal static class TopicRows
{
    public static ImmutableArray<TopicRow> Load(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id, hash, is_withdrawn FROM topics ORDER BY id;");
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<TopicRow>();
        while (reader.Read())
        {
            rows.Add(new(new TopicId(reader.GetString(0)), reader.GetString(1), reader.GetBoolean(2)));
        }

        return rows.DrainToImmutable();
    }

    public static TopicContent Content(SqliteConnection connection, TopicId id)
    {
        using var command = connection.Command("SELECT content FROM topics WHERE id = $id;", ("$id", id.Value));
        using var reader = command.ExecuteReader();
        reader.Read();
        using var content = reader.GetStream(0);
        return TopicContent.Read(content);
    }

    public static void Save(SqliteConnection connection, PreparedPack pack, string now) => connection.Execute(
        """
        INSERT INTO topics (id, content, hash, imported_at) VALUES ($id, $content, $hash, $now)
        ON CONFLICT (id) DO UPDATE SET content = $content, hash = $hash, imported_at = $now, is_withdrawn = 0;
        """,
        ("$id", pack.Id.Value),
        ("$content", pack.Content),
        ("$hash", pack.Hash),
        ("$now", now));

    public static void Withdraw(SqliteConnection connection, TopicId id) =>
        connection.Execute("UPDATE topics SET is_withdrawn = 1 WHERE id = $id;", ("$id", id.Value));
}
