using BriefingBot.Core.Curation.Audit;

namespace BriefingBot.Core.Settings;

/// <summary>Where servers' choices are kept; answers from memory.</summary>
public interface IGuildSettings
{
    /// <summary>What a server has chosen; the defaults outside servers.</summary>
    GuildSettings For(ulong? guildId);
}

/// <summary>Where servers' choices are changed.</summary>
public interface IGuildSettingsStore : IGuildSettings
{
    /// <summary>
    /// Changes a server's choices together with their audit entry, in one transaction. Changes follow each other, so
    /// none is lost when two admins change different things at once.
    /// </summary>
    /// <param name="guildId">The server, from the interaction.</param>
    /// <param name="change">What the choices become.</param>
    /// <param name="audit">What the audit log is to say, from the choices before and after.</param>
    /// <returns>The choices before and after; nothing is written when they are the same.</returns>
    (GuildSettings Before, GuildSettings After) Change(ulong guildId, Func<GuildSettings, GuildSettings> change, Func<GuildSettings, GuildSettings, AuditDraft> audit);
}
