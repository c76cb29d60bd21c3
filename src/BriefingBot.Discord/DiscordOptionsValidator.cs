using Microsoft.Extensions.Options;

namespace BriefingBot.Discord;

/// <summary>Checks <see cref="DiscordOptions"/> when the host starts.</summary>
[OptionsValidator]
internal sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;
