using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>Bytes of PDF syntax, written without any culture.</summary>
internal sealed class PdfBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public int Length => _bytes.WrittenCount;
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Latin-1 as it stands.</summary>
    public PdfBytes Add(string text)
    {
        Encoding.Latin1.GetBytes(text, _bytes.GetSpan(text.Length));
        _bytes.Advance(text.Length);
        return this;
    }

    public PdfBytes Add(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>A number to the thousandth and a space after it.</summary>
    public PdfBytes Number(double value)
    {
        long thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            Byte('-');
            thousandths = -thousandths;
        }
        Integer(thousandths / 1000);
        int rest = (int)(thousandths % 1000);
        if (rest != 0)
        {
            Byte('.');
            Byte('0' + (rest / 100));
            if (rest % 100 != 0)
            {
                Byte('0' + (rest / 10 % 10));
                if (rest % 10 != 0)
                {
                    Byte('0' + (rest % 10));
                }
            }
        }
        Byte(' ');
        return this;
    }

    public PdfBytes Numbers(params ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            Number(value);
        }
        return this;
    }

    public PdfBytes Integer(long value)
    {
        Utf8Formatter.TryFormat(value, _bytes.GetSpan(20), out int written);
        _bytes.Advance(written);
        return this;
    }

    /// <summary>Four hexadecimal digits.</summary>
    public PdfBytes Hex(int value)
    {
        const string Digits = "0123456789ABCDEF";
        for (int shift = 12; shift >= 0; shift -= 4)
        {
            Byte(Digits[(value >> shift) & 15]);
        }
        return this;
    }

    private void Byte(int value)
    {
        _bytes.GetSpan(1)[0] = (byte)value;
        _bytes.Advance(1);
    }
}
