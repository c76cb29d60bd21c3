using System.Text.Json.Serialization;
using BriefingBot.Discord.Model.Json;

namespace BriefingBot.Discord.Model;

/// <summary>The secret with which an interaction is answered for 15 minutes. Prints as <c>[redacted]</c>.</summary>
/// <param name="Value">The token itself; never log it.</param>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages"/>
[JsonConverter(typeof(InteractionTokenConverter))]
public readonly record struct InteractionToken(string Value)
{
    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => "[redacted]";
}
