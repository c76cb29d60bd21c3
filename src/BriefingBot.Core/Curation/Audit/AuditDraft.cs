namespace BriefingBot.Core.Curation.Audit;

/// <summary>What is to be written into a server's audit log; the log gives it its place in the chain.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="Actor">Who did it, a user id; 0 for the bot itself.</param>
/// <param name="Action">What was done, a few words.</param>
/// <param name="Subject">To what: a fact's full name, a setting, a change's number.</param>
/// <param name="Detail">Why and how; may have several lines.</param>
public sealed record AuditDraft(ulong GuildId, ulong Actor, string Action, string Subject, string Detail = "");
