namespace BriefingBot.Discord.Gateway;

/// <summary>Discord won't take the bot until the operator changes something; the message is one line that says what.</summary>
public sealed class DiscordFatalException(string message) : Exception(message);
