namespace BriefingBot.Core.Curation.Audit;

/// <summary>An entry of a server's audit log. Each holds the hash of the one before, so that none can be changed or taken out unseen.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="Number">Counted within the server, from 1, without gaps.</param>
/// <param name="At">When it was written, to the millisecond, in UTC.</param>
/// <param name="Actor">Who did it, a user id; 0 for the bot itself.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what.</param>
/// <param name="Detail">Why and how.</param>
/// <param name="Digest">SHA-256 of the revisions that the entry stands for, 64 hexadecimal digits; empty when it stands for none.</param>
/// <param name="Previous">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, 64 hexadecimal digits.</param>
public sealed record AuditEntry(
    ulong GuildId,
    long Number,
    DateTimeOffset At,
    ulong Actor,
    string Action,
    string Subject,
    string Detail,
    string Digest,
    string Previous,
    string Hash);
