using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>How values stand in the tables of briefings.</summary>
internal static class Cell
{
    public const string DateFormat = "yyyy-MM-dd";

    public static object Of(DateTimeOffset? moment) => moment is { } value ? value.ToUnixTimeMilliseconds() : DBNull.Value;

    // Discord's ids use 63 bits, so that they fit a signed column.
    public static object Of(ulong? id) => id is { } value ? unchecked((long)value) : DBNull.Value;

    public static object Of(string? text) => text is null ? DBNull.Value : text;

    public static string Of(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(this SqliteDataReader reader, string column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(reader.GetOrdinal(column)));

    public static DateTimeOffset? MomentOrNull(this SqliteDataReader reader, string column) =>
        reader.IsDBNull(reader.GetOrdinal(column)) ? null : reader.Moment(column);

    public static ulong Id(this SqliteDataReader reader, string column) => unchecked((ulong)reader.GetInt64(reader.GetOrdinal(column)));

    public static ulong? IdOrNull(this SqliteDataReader reader, string column) =>
        reader.IsDBNull(reader.GetOrdinal(column)) ? null : reader.Id(column);

    public static string Text(this SqliteDataReader reader, string column) => reader.GetString(reader.GetOrdinal(column));

    public static string? TextOrNull(this SqliteDataReader reader, string column) =>
        reader.IsDBNull(reader.GetOrdinal(column)) ? null : reader.Text(column);

    public static int Number(this SqliteDataReader reader, string column) => reader.GetInt32(reader.GetOrdinal(column));

    public static bool Flag(this SqliteDataReader reader, string column) => reader.GetBoolean(reader.GetOrdinal(column));

    public static DateOnly Date(this SqliteDataReader reader, string column) =>
        DateOnly.ParseExact(reader.Text(column), DateFormat, CultureInfo.InvariantCulture);

    public static T Named<T>(this SqliteDataReader reader, string column)
        where T : struct, Enum => Enum.Parse<T>(reader.Text(column));
}
