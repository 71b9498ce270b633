using System.Runtime.InteropServices;

namespace SafePassage.Formats.Documents;

/// <summary>What Linux knows of a name before it is opened, links followed; elsewhere nothing is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileFacts(int Mode, uint Owner)
{
    // Of struct statx, which is the same on every processor.
    private const int HereAndBelow = -100;
    private const uint TypeModeOwner = 1 | 2 | 8;
    private const int Bytes = 256;
    private const int OwnerAt = 20;
    private const int ModeAt = 28;
    private const int TypeMask = 0xF000;
    private const int OthersMayWrite = 0x12;

    /// <summary>What it is when it is neither a plain file nor a folder.</summary>
    public string? Kind =>
        (Mode & TypeMask) switch
        {
            0x1000 => "a pipe",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => null,
        };

    /// <summary>Whether it is ours and nobody else may write it.</summary>
    public bool IsOurs => Owner == User() && (Mode & OthersMayWrite) == 0;

    /// <summary>Null when there is nothing of that name, or where this cannot be known.</summary>
    public static FileFacts? Of(string path)
    {
        if (!OperatingSystem.IsLinux() || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var found = new byte[Bytes];
        try
        {
            return Statx(HereAndBelow, path, 0, TypeModeOwner, found) == 0
                ? new(BitConverter.ToUInt16(found, ModeAt), BitConverter.ToUInt32(found, OwnerAt))
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint User();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint asked,
        [Out] byte[] found
    );
}
