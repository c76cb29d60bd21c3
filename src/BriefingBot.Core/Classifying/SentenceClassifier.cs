using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Core.Classifying;

/// <summary>
/// What was learnt from thousands of sentences on one story about which of its facts a sentence states, contradicts or asks for.
/// A sentence's features are looked up and summed, pass one layer of rectified units, and give the chance of each meaning.
/// Immutable, safe from any number of threads.
/// </summary>
public sealed class SentenceClassifier
{
    private static readonly byte[] Magic = "briefingbot classifier 1\n"u8.ToArray();

    private const string NoClassifier = "this is no classifier of this version";

    // Sixteen steps tell a row's numbers apart as well as 256 do, in half the memory.
    private const int Middle = 8;

    private readonly int _width;
    private readonly uint[] _features;
    private readonly float[] _scales;
    private readonly byte[] _rows;
    private readonly float[] _biases;

    /// <param name="topic">The id of the topic that it was taught.</param>
    /// <param name="width">How many units there are; even.</param>
    /// <param name="features">The features known, ascending.</param>
    /// <param name="scales">By feature: what one step of its row counts.</param>
    /// <param name="rows">By feature and two units: two numbers of four bits, the first unit's in the lower ones.</param>
    /// <param name="biases">By unit.</param>
    /// <param name="tasks">What it tells apart.</param>
    internal SentenceClassifier(string topic, int width, uint[] features, float[] scales, byte[] rows, float[] biases, ClassifierTask[] tasks)
    {
        (Topic, _width, _features, _scales, _rows, _biases) = (topic, width, features, scales, rows, biases);
        Tasks = tasks;
    }

    /// <summary>The id of the topic that it was taught.</summary>
    public string Topic { get; }

    /// <summary>What it tells apart: statements, and questions.</summary>
    internal IReadOnlyList<ClassifierTask> Tasks { get; }

    /// <summary>The topic of a classifier that a stream begins with.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static string TopicOf(Stream stream)
    {
        var magic = new byte[Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException(NoClassifier);
        }

        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return reader.ReadString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="stream">Where it is read from; has a length.</param>
    /// <exception cref="InvalidDataException">It is something else, or cut off.</exception>
    public static SentenceClassifier Read(Stream stream)
    {
        try
        {
            var topic = TopicOf(stream);
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            var (width, count) = (reader.ReadUInt16(), reader.ReadInt32());
            var features = Read<uint>(reader, count);
            var scales = Read<float>(reader, count);
            var rows = Read<byte>(reader, count * width / 2);
            var biases = Read<float>(reader, width);
            var tasks = new ClassifierTask[reader.ReadByte()];
            for (var i = 0; i < tasks.Length; i++)
            {
                tasks[i] = ReadTask(reader, width);
            }

            return reader.BaseStream.Position == reader.BaseStream.Length
                ? new SentenceClassifier(topic, width, features, scales, rows, biases, tasks)
                : throw new InvalidDataException("this classifier has more in it than it should");
        }
        catch (Exception exception) when (exception is EndOfStreamException or OverflowException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("this classifier is cut off", exception);
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Topic);
        writer.Write((ushort)_width);
        writer.Write(_features.Length);
        Write<uint>(writer, _features);
        Write<float>(writer, _scales);
        Write<byte>(writer, _rows);
        Write<float>(writer, _biases);
        writer.Write((byte)Tasks.Count);
        foreach (var task in Tasks)
        {
            writer.Write(task.Meanings.Length);
            foreach (var (meaning, stamp) in task.Meanings.Zip(task.Stamps))
            {
                writer.Write((byte)meaning.Kind);
                writer.Write(meaning.Id);
                writer.Write(stamp);
            }

            Write<float>(writer, task.Weights);
            Write<float>(writer, task.Biases);
        }
    }

    /// <summary>Packs a row's numbers.</summary>
    /// <returns>What one step counts.</returns>
    internal static float Pack(ReadOnlySpan<float> row, Span<byte> packed)
    {
        var most = 0f;
        foreach (var value in row)
        {
            most = Math.Max(most, Math.Abs(value));
        }

        var scale = most / (Middle - 1);
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (byte)(Step(row[2 * i]) | (Step(row[(2 * i) + 1]) << 4));
        }

        return scale;

        int Step(float value) => scale == 0 ? Middle : (int)MathF.Round(value / scale) + Middle;
    }

    /// <summary>What remains of a text in a classifier, so that it isn't used for another text: eight bytes of its SHA-256.</summary>
    internal static ulong StampOf(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>By meaning of a task: its chance, 0 to 1, together 1.</summary>
    internal float[] Chances(ClassifierTask task, ReadOnlySpan<uint> features) => Chances(task, Units(features));

    /// <summary>The same, from a sentence's <see cref="Units"/>.</summary>
    internal float[] Chances(ClassifierTask task, ReadOnlySpan<float> units)
    {
        var chances = new float[task.Meanings.Length];
        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] = task.Biases[i] + VectorMath.Dot(units, task.Weights.AsSpan(i * _width, _width));
        }

        VectorMath.Softmax(chances);
        return chances;
    }

    /// <summary>What is made of a sentence before any task is asked.</summary>
    internal float[] Units(ReadOnlySpan<uint> features)
    {
        var (units, known) = (new float[_width], 0);
        foreach (var feature in features)
        {
            var row = Array.BinarySearch(_features, feature);
            if (row < 0)
            {
                continue;
            }

            known++;
            var scale = _scales[row];
            var pairs = _rows.AsSpan(row * _width / 2, _width / 2);
            for (var i = 0; i < pairs.Length; i++)
            {
                units[2 * i] += scale * ((pairs[i] & 15) - Middle);
                units[(2 * i) + 1] += scale * ((pairs[i] >> 4) - Middle);
            }
        }

        var share = known == 0 ? 0 : 1 / MathF.Sqrt(known);
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = Math.Max(0, (units[i] * share) + _biases[i]);
        }

        return units;
    }

    private static ClassifierTask ReadTask(BinaryReader reader, int width)
    {
        var count = reader.ReadInt32();
        var (meanings, stamps) = (new Meaning[count], new ulong[count]);
        for (var i = 0; i < count; i++)
        {
            (meanings[i], stamps[i]) = (new Meaning((MeaningKind)reader.ReadByte(), reader.ReadString()), reader.ReadUInt64());
        }

        return new ClassifierTask(meanings, stamps, Read<float>(reader, count * width), Read<float>(reader, count));
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        if (count < 0 || (long)count * Marshal.SizeOf<T>() > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new EndOfStreamException();
        }

        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
}
