using System.Numerics;
using System.Runtime.InteropServices;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Arithmetic on rows of numbers; rows that are multiplied have a length that is a multiple of a vector's.</summary>
internal static class VectorMath
{
    /// <summary>The length of rows for so many numbers.</summary>
    public static int WidthFor(int count) => (count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>The sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return Vector.Sum(sum);
    }

    /// <summary>Turns scores into chances, together 1.</summary>
    public static void Softmax(Span<float> scores)
    {
        var (most, sum) = (float.MinValue, 0f);
        foreach (var score in scores)
            most = Math.Max(most, score);
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - most);
        foreach (ref var score in scores)
            score /= sum;
    }

    /// <summary>Adds a row, times a factor.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(target);
        var b = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var i = 0; i < a.Length; i++)
            a[i] += b[i] * factor;
    }
}
