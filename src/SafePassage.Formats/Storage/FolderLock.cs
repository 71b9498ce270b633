using System.Runtime.InteropServices;

namespace SafePassage.Formats.Storage;

/// <summary>
/// Holds a folder for one process, until it lets go or ends, however it ends. Where the system can, the folder itself is held, so that
/// no file has to lie in it; on Windows and on file systems that cannot, a file is held that goes with the process.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int Exclusive = 2,
        WithoutWaiting = 4,
        WouldBlock = 11,
        WouldBlockOnMac = 35;

    private const string FileName = ".safepassage.lock";

    private readonly int _handle;
    private readonly FileStream? _file;

    private FolderLock(int handle, FileStream? file) => (_handle, _file) = (handle, file);

    /// <returns>Null when another process holds it.</returns>
    /// <exception cref="IOException">Or one of its kin: it cannot be held at all.</exception>
    public static FolderLock? Try(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            var handle = Disk.OpenFolder(folder);
            if (handle >= 0)
            {
                if (Flock(handle, Exclusive | WithoutWaiting) == 0)
                {
                    return new(handle, null);
                }

                var error = Marshal.GetLastPInvokeError();
                Disk.CloseFolder(handle);
                if (error is WouldBlock or WouldBlockOnMac)
                {
                    return null;
                }
            }
        }

        return TryFile(folder);
    }

    public void Dispose()
    {
        _file?.Dispose();
        if (_file is null)
        {
            Disk.CloseFolder(_handle);
        }
    }

    private static FolderLock? TryFile(string folder)
    {
        try
        {
            return new(
                -1,
                new FileStream(
                    Path.Combine(folder, FileName),
                    FileMode.OpenOrCreate,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flock(int handle, int operation);
}
