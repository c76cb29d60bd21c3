using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>Reads and checks a section.</summary>
internal static class Configured
{
    /// <summary>The section, checked by the rules that stand beside its properties.</summary>
    /// <exception cref="ConfigurationException">A value is wrong; the message names the key and the fix.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        T options;
        try
        {
            options = configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            throw new ConfigurationException(exception.InnerException is null ? exception.Message : $"{exception.Message} {exception.InnerException.Message}");
        }

        List<ValidationResult> problems = [];
        return Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true)
            ? options
            : throw new ConfigurationException(string.Join(Environment.NewLine, problems.Select(problem => problem.ErrorMessage)));
    }
}

/// <summary>A configured value is wrong; the message names the key and the fix.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
