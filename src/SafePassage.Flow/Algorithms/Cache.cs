using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SafePassage.Flow;

internal static class Cache
{
    /// <summary>Asks for what will soon be read, where the processor can be told. Never faults, and changes nothing.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Counted from there; may lie outside.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch(ref ushort first, nint place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((ushort*)Unsafe.AsPointer(ref first) + place);
        }
    }
}
