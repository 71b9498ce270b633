namespace SafePassage.Flow;

/// <summary>Work on several threads. With one it is done on the caller's, nothing is queued and nothing waits.</summary>
internal static class Threads
{
    /// <param name="most">How many may work at once, ≥ 1.</param>
    /// <param name="count">How often the body is called.</param>
    /// <param name="body">Called with 0 … count − 1.</param>
    public static void For(int most, int count, Action<int> body)
    {
        if (most == 1)
        {
            for (var i = 0; i < count; i++)
            {
                body(i);
            }

            return;
        }

#pragma warning disable RS0030 // Work goes to other threads here, and only when asked.
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = most }, body);
#pragma warning restore RS0030
    }
}
