namespace SafePassage.Streets;

/// <summary>
/// Hands on what another stream gives, and refuses to give more than a limit between two calls of <see cref="Mark"/>:
/// without it one attribute of endless length would make XmlReader take all memory. The other stream is not closed.
/// </summary>
internal sealed class MeteredStream(Stream inner, int most) : Stream
{
    private long _sinceMark;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>One more piece of the document has been understood.</summary>
    public void Mark() => _sinceMark = 0;

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _sinceMark += read;
        return _sinceMark <= most
            ? read
            : throw new InvalidDataException($"one element is longer than {most} bytes");
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
