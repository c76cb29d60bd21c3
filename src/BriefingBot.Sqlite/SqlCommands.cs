using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite;

/// <summary>Short forms of what every table's code does.</summary>
internal static class SqlCommands
{
    /// <summary>A statement with its parameters; a null parameter is SQL's NULL.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a statement; returns how many rows it touched.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A moment as the store writes it: ISO 8601 in UTC, which sorts by time.</summary>
    public static string ToStored(this DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A moment that the store wrote.</summary>
    public static DateTimeOffset ToMoment(this string stored) => DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>A snowflake as SQLite's signed integer; 0 for none.</summary>
    public static long ToStored(this ulong? snowflake) => unchecked((long)(snowflake ?? 0));

    /// <inheritdoc cref="ToStored(ulong?)"/>
    public static long ToStored(this ulong snowflake) => unchecked((long)snowflake);

    /// <summary>A snowflake that the store wrote.</summary>
    public static ulong ToSnowflake(this long stored) => unchecked((ulong)stored);
}
