using System.Runtime.InteropServices;

namespace SafePassage.Formats.Storage;

/// <summary>What the framework does not say or do about disks.</summary>
internal static class Disk
{
    private const int ReadOnly = 0;

    /// <summary>So that no child process holds what we let go; another number on other systems, where none is started.</summary>
    private static readonly int CloseOnExec = OperatingSystem.IsLinux() ? 0x80000 : 0;

    /// <summary>Whether an exception is trouble with a file or folder, to be told, and not a mistake of ours.</summary>
    public static bool IsTrouble(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or NotSupportedException;

    /// <summary>
    /// Brings the names in a folder to disk, so that files just renamed are still there under their names after a power cut. Does
    /// nothing on Windows, which has no such call, and where the file system refuses it.
    /// </summary>
    public static void FlushNames(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle >= 0)
        {
            _ = Flush(handle);
            _ = Close(handle);
        }
    }

    /// <summary>Opens a folder as a file is; below 0 where that cannot be.</summary>
    public static int OpenFolder(string folder) => Open(folder, ReadOnly | CloseOnExec);

    public static void CloseFolder(int handle) => _ = Close(handle);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
