namespace BriefingBot.Playground.World;

/// <param name="Key">The name under which the control API and the page choose this user, such as <c>moderator</c>.</param>
/// <param name="Colour">The avatar's colour on the page, as a CSS colour.</param>
internal sealed record User(ulong Id, string Key, string Name, string Colour, bool IsBot = false, bool Choosable = true);
