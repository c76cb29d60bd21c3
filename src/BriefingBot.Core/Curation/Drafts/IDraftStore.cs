namespace BriefingBot.Core.Curation.Drafts;

/// <summary>Where drafts are kept; they survive a restart.</summary>
public interface IDraftStore
{
    /// <summary>Keeps a draft, in the place of an earlier one with its token.</summary>
    void Save(Draft draft);

    /// <summary>Looks a draft up, expired or not.</summary>
    Draft? Find(string token);

    /// <summary>Forgets a draft.</summary>
    void Remove(string token);

    /// <summary>Forgets what expired before a moment.</summary>
    void Purge(DateTimeOffset before);
}
