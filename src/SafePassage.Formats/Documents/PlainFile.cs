namespace SafePassage.Formats.Documents;

/// <summary>
/// The one way to open a file that is to be read: only plain files, and only up to a size. A pipe would keep us waiting for somebody
/// to write, a device or a file of <c>/proc</c> gives bytes without end or none of its size, and a file of any size would take all
/// memory.
/// </summary>
public static class PlainFile
{
    /// <param name="path">The file.</param>
    /// <param name="most">The size above which it is refused, in bytes.</param>
    /// <param name="share">Whether somebody may write it meanwhile.</param>
    /// <exception cref="IOException">Or one of its kin: it cannot be opened; a <see cref="PlainFileException"/> says that it should not.</exception>
    public static FileStream Open(
        string path,
        long most = long.MaxValue,
        FileShare share = FileShare.Read
    )
    {
        if (FileFacts.Of(path)?.Kind is { } kind)
        {
            throw new PlainFileException(
                $"this is {kind}, not a plain file",
                "Write what it gives to a file and name that"
            );
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, share);
        try
        {
            Check(file, most);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All of a file at once.</summary>
    public static byte[] Read(string path, long most, FileShare share = FileShare.Read)
    {
        using var file = Open(path, Math.Min(most, Array.MaxLength), share);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Check(FileStream file, long most)
    {
        if (!file.CanSeek)
        {
            throw NoSize();
        }

        if (file.Length > most)
        {
            throw new PlainFileException(
                $"the file is larger than {Size(most)}",
                $"Files of this kind are read up to {Size(most)}: leave out what is not needed"
            );
        }

        if (file.Length == 0)
        {
            // Files of /proc and some devices say they are empty and are not.
            if (file.ReadByte() >= 0)
            {
                throw NoSize();
            }

            file.Position = 0;
        }
    }

    private static string Size(long bytes) =>
        bytes < 1_000_000 ? $"{bytes} bytes" : $"{bytes / 1_000_000} MB";

    private static PlainFileException NoSize() =>
        new(
            "this is no plain file: it does not say how large it is",
            "Write what it gives to a file and name that"
        );
}

/// <summary>Says why a file is not read though it could be opened.</summary>
#pragma warning disable CA1032 // Both words are needed.
public sealed class PlainFileException(string what, string remedy) : IOException(what)
#pragma warning restore CA1032
{
    /// <summary>What would be right.</summary>
    public string Remedy { get; } = remedy;
}
