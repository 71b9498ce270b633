namespace SafePassage.Cli;

/// <summary>What the process tells the shell; the same for every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and somebody should look: people without a way out, a check that failed.</summary>
    public const int Findings = 1;

    public const int BadInput = 2;

    public const int OurFault = 3;

    /// <summary>Ctrl-C: nothing was written, or the best found so far; the number a shell gives for it.</summary>
    public const int Interrupted = 130;
}
