using System.Runtime.InteropServices;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>
/// Brings the list of a folder's files to disk. A file whose bytes are on disk can still be gone after a loss of power when
/// the folder that names it is not. On Windows there is nothing to do: NTFS keeps a journal of its folders.
/// </summary>
public static class FolderEntry
{
    private const int ReadOnly = 0;

    /// <summary>What file systems answer that have no such thing: EBADF, EINVAL, EROFS, ENOTSUP (Linux, macOS).</summary>
    private static readonly int[] _notOffered = [9, 22, 30, 45, 95];

    /// <exception cref="IOException">The folder is not there, or the disk reports a fault.</exception>
    public static void Flush(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw Fault(folder);
        }

        try
        {
            if (Sync(handle) != 0 && !_notOffered.Contains(Marshal.GetLastPInvokeError()))
            {
                throw Fault(folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Fault(string folder) =>
        new(
            $"{folder}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}",
            Marshal.GetLastPInvokeError()
        );

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
