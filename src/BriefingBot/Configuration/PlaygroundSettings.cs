using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>Section <c>Playground</c>: the local Discord that runs when no token is configured.</summary>
internal sealed class PlaygroundSettings : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Playground";

    /// <summary>Where the page is; http on loopback. If the port is taken, the next free one is used.</summary>
    public string Url { get; set; } = "http://127.0.0.1:5080";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || !url.IsLoopback)
        {
            yield return new ValidationResult("Playground:Url must be an http address on this machine, such as http://127.0.0.1:5080. The playground has no locks on its doors, so it opens them to nobody else.");
        }
    }
}
