namespace AcademicExchange.Platform.Files;

/// <summary>The bytes of a PDF with <c>#61</c> read as the letter that it stands for in a name.</summary>
internal sealed class PdfNames(Stream inner) : ForwardStream
{
    private const int Block = 16 * 1024;
    private readonly byte[] _buffer = new byte[Block];
    private int _at;
    private int _end;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var written = 0;
        while (written < count && Fill(1))
        {
            var letter = _buffer[_at];
            if (letter == '#' && Fill(3) && Hex(_at + 1) is { } high && Hex(_at + 2) is { } low)
            {
                letter = (byte)((high << 4) | low);
                _at += 2;
            }

            _at++;
            buffer[offset + written++] = letter;
        }

        return written;
    }

    /// <summary>Whether so many bytes are there to be read.</summary>
    private bool Fill(int wanted)
    {
        if (_end - _at >= wanted)
        {
            return true;
        }

        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        while (_end < wanted && inner.Read(_buffer, _end, Block - _end) is > 0 and var read)
        {
            _end += read;
        }

        return _end >= wanted;
    }

    private int? Hex(int at) =>
        char.IsAsciiHexDigit((char)_buffer[at])
            ? Convert.ToInt32(((char)_buffer[at]).ToString(), 16)
            : null;
}
