namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>A briefing can't be made; the message says why in words that moderators may read.</summary>
public sealed class BriefingException(string message) : Exception(message);
