using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>
/// The objects of a file and the table that finds them (PDF 1.7). Small objects go together into compressed object streams.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 100;

    private readonly PdfBytes _file = new();
    private readonly List<Entry> _entries = [new Entry(0, 0, 65535)];
    private readonly List<(int Number, string Body)> _small = [];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(byte Kind, int Field, int Index);

    public PdfFile()
    {
        _file.Add("%PDF-1.7\n%").Add([0xE2, 0xE3, 0xCF, 0xD3]).Add("\n");
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _entries.Add(default);
        return _entries.Count - 1;
    }

    public int Add(string body)
    {
        int number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body) => _small.Add((number, body));

    /// <summary>A compressed stream. <paramref name="dictionary"/> holds its own entries only.</summary>
    public int AddStream(string dictionary, ReadOnlySpan<byte> data) =>
        AddDeflated(dictionary, Deflate.Compress(data));

    public int AddDeflated(string dictionary, ReadOnlySpan<byte> deflated) =>
        AddRaw($"{dictionary} /Filter /FlateDecode", deflated);

    /// <summary>A stream as it stands: metadata must be readable without any filter.</summary>
    public int AddRaw(string dictionary, ReadOnlySpan<byte> data)
    {
        int number = Reserve();
        WriteRaw(number, dictionary, data);
        return number;
    }

    public byte[] Finish(int catalogue, int information)
    {
        PackSmallObjects();
        int table = Reserve();
        int start = _file.Length;
        _entries[table] = new Entry(1, start, 0);
        byte[] rows = new byte[_entries.Count * 7];
        for (int i = 0; i < _entries.Count; i++)
        {
            var row = rows.AsSpan(i * 7, 7);
            row[0] = _entries[i].Kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(row[1..], _entries[i].Field);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(
                row[5..],
                (ushort)_entries[i].Index
            );
        }
        string id = Convert.ToHexString(SHA256.HashData(_file.Written)[..16]);
        string dictionary =
            $"/Type /XRef /Size {_entries.Count} /W [1 4 2] /Root {PdfText.Reference(catalogue)} "
            + $"/Info {PdfText.Reference(information)} /ID [<{id}> <{id}>] /Filter /FlateDecode";
        WriteRaw(table, dictionary, Deflate.Compress(rows));
        _file.Add("startxref\n").Integer(start).Add("\n%%EOF\n");
        return _file.Written.ToArray();
    }

    private void WriteRaw(int number, string dictionary, ReadOnlySpan<byte> data)
    {
        _entries[number] = new Entry(1, _file.Length, 0);
        _file
            .Integer(number)
            .Add(" 0 obj\n<< ")
            .Add(dictionary)
            .Add(" /Length ")
            .Integer(data.Length)
            .Add(" >>\nstream\n");
        _file.Add(data).Add("\nendstream\nendobj\n");
    }

    private void PackSmallObjects()
    {
        foreach (var group in _small.Chunk(ObjectsPerStream))
        {
            var index = new PdfBytes();
            var bodies = new PdfBytes();
            int stream = Reserve();
            for (int i = 0; i < group.Length; i++)
            {
                index.Integer(group[i].Number).Add(" ").Integer(bodies.Length).Add(" ");
                bodies.Add(group[i].Body).Add("\n");
                _entries[group[i].Number] = new Entry(2, stream, i);
            }
            int first = index.Length;
            string dictionary =
                $"/Type /ObjStm /N {group.Length} /First {first} /Filter /FlateDecode";
            WriteRaw(stream, dictionary, Deflate.Compress(index.Add(bodies.Written).Written));
        }
    }
}
