using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Core.Facts;

/// <summary>
/// The SHA-256 of what a fact says. Absent fields add nothing, so a field invented later leaves the hashes of facts
/// without it alone; the revision number is no content.
/// </summary>
public static class ContentHash
{
    /// <summary>The hash as 64 lower-case hexadecimal digits.</summary>
    public static string Of(Fact fact)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "id", fact.Id.Value);
        Add(hash, "text", fact.Text);
        Add(hash, "kind", fact.Kind is FactKind.Reported ? null : FactNames.Of(fact.Kind));
        Add(hash, "attributed_to", fact.AttributedTo);
        Add(hash, "quote", fact.Quote);
        Add(hash, "when", fact.When?.Text);
        foreach (var entity in fact.About)
        {
            Add(hash, "about", entity.Value);
        }

        foreach (var ask in fact.Asks)
        {
            Add(hash, "asks", ask);
        }

        Add(hash, "source", fact.Source);
        foreach (var place in fact.Also)
        {
            Add(hash, "also", place);
        }

        foreach (var cause in fact.Because)
        {
            Add(hash, "because", cause.Value);
        }

        Add(hash, "status", fact.Status is FactStatus.Published ? null : FactNames.Of(fact.Status));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string name, SourcePlace place)
    {
        Add(hash, name, place.SourceId);
        Add(hash, "section", place.Section);
        Add(hash, "paragraph", place.Paragraph?.ToString(CultureInfo.InvariantCulture));
        Add(hash, "sentence", place.Sentence?.ToString(CultureInfo.InvariantCulture));
        Add(hash, "fingerprint", place.Fingerprint);
    }

    // Name and value end in a zero byte, which no checked text holds; so no two facts share the hashed bytes.
    private static void Add(IncrementalHash hash, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        var length = Encoding.UTF8.GetMaxByteCount(name.Length + value.Length) + 2;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var used = Encoding.UTF8.GetBytes(name, buffer);
        buffer[used++] = 0;
        used += Encoding.UTF8.GetBytes(value, buffer.AsSpan(used));
        buffer[used++] = 0;
        hash.AppendData(buffer.AsSpan(0, used));
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
