using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace BriefingBot.Configuration;

/// <summary>Reads and checks a section.</summary>
internal static class Configured
{
    /// <summary>The section, checked by the rules that stand beside its properties.</summary>
    /// <exception cref="ConfigurationException">A value is wrong; the message names the key and the fix.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        // Before binding: the binder passes over a list's item that doesn't fit.
        if (Misfit<T>(configuration.GetSection(section)) is { } misfit)
        {
            throw new ConfigurationException(misfit);
        }

        var options = configuration.GetSection(section).Get<T>() ?? new T();
        List<ValidationResult> problems = [];
        return Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true)
            ? options
            : throw new ConfigurationException(string.Join(Environment.NewLine, problems.Select(problem => problem.ErrorMessage)));
    }

    /// <summary>The value that isn't of its property's type, in words that name what it may be.</summary>
    private static string? Misfit<T>(IConfigurationSection section) => (
        from property in typeof(T).GetProperties()
        let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        from value in type == typeof(IList<int>) ? section.GetSection(property.Name).GetChildren() : [section.GetSection(property.Name)]
        where value.Value is not null && !Fits(type, value.Value)
        select $"{value.Path} is '{value.Value}'. Set it to {Choices(type)}, or leave it out.").FirstOrDefault();

    private static bool Fits(Type type, string value) =>
        type.IsEnum ? Enum.TryParse(type, value, ignoreCase: true, out _)
        : type == typeof(bool) ? bool.TryParse(value, out _)
        : type == typeof(string) || int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Choices(Type type) =>
        type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : type == typeof(bool) ? "true or false"
        : "a whole number";
}

/// <summary>A configured value is wrong; the message names the key and the fix.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
