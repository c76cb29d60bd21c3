using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>
/// One draft with many buttons: each carries the token and a code for its number, which fits no other number and no
/// other draft. An altered button means nothing.
/// </summary>
internal static class DraftCode
{
    private const int CodeLength = 16;

    /// <summary>A button's argument.</summary>
    public static string Write(string token, int number) => token + Code(token, number);

    /// <summary>The draft's token; a text that is none when the argument has another form.</summary>
    public static string Token(string argument) => argument.Length == DraftDesk.TokenLength + CodeLength ? argument[..DraftDesk.TokenLength] : "";

    /// <summary>Which of the numbers the button stands for; null for none.</summary>
    public static int? Read(string argument, IEnumerable<int> numbers)
    {
        var token = Token(argument);
        foreach (var number in numbers)
        {
            if (token.Length > 0 && Write(token, number) == argument)
            {
                return number;
            }
        }

        return null;
    }

    private static string Code(string token, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{token} {number}"))))[..CodeLength];
}
