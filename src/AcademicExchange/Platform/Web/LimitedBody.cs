namespace AcademicExchange.Platform.Web;

/// <summary>A request's body that ends in an error once it has grown too large.</summary>
internal sealed class LimitedBody(Stream inner, long most) : Stream
{
    private long _read;

    public bool IsExceeded => _read > most;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Count(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    private int Count(int bytes)
    {
        _read += bytes;
        return IsExceeded
            ? throw new BadHttpRequestException(
                "The request is too large.",
                StatusCodes.Status413PayloadTooLarge
            )
            : bytes;
    }
}
