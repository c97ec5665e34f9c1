using System.Buffers.Binary;

namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>A place in a font file; offsets in OpenType tables count from such a place. All numbers are big-endian.</summary>
internal readonly record struct FontData(byte[] Bytes, int Start)
{
    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(Start + at));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Bytes.AsSpan(Start + at));

    public int U32(int at) => (int)BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(Start + at));

    public string Tag(int at) => System.Text.Encoding.ASCII.GetString(Bytes, Start + at, 4);

    public FontData From(int offset) => new(Bytes, Start + offset);

    /// <summary>The place that the 16-bit offset at <paramref name="at"/> points to.</summary>
    public FontData Follow(int at) => From(U16(at));

    /// <summary><paramref name="count"/> 16-bit numbers from <paramref name="at"/>.</summary>
    public ushort[] Numbers(int at, int count)
    {
        var numbers = new ushort[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = U16(at + (i * 2));
        }
        return numbers;
    }
}
