using Microsoft.Win32.SafeHandles;

namespace SafePassage.Streets;

/// <summary>The bytes of an extract, which several threads read at once, each from a place of its own.</summary>
/// <param name="stream">One that can seek; not closed here. Files are read without a lock, other streams behind one.</param>
internal sealed class ByteSource(Stream stream)
{
    private readonly SafeFileHandle? _file = (stream as FileStream)?.SafeFileHandle;
    private readonly Lock _one = new();

    public long Length { get; } = stream.Length;

    /// <summary>Reads up to the length of the buffer; 0 at the end.</summary>
    public int Read(Span<byte> bytes, long offset)
    {
        if (_file is not null)
        {
            return RandomAccess.Read(_file, bytes, offset);
        }

        lock (_one)
        {
            stream.Position = offset;
            return stream.Read(bytes);
        }
    }

    /// <summary>The stream itself, at its start: for one reader alone.</summary>
    public Stream FromStart()
    {
        stream.Position = 0;
        return stream;
    }
}
