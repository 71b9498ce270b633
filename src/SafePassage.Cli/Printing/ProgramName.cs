namespace SafePassage.Cli.Printing;

internal static class ProgramName
{
    /// <summary>How the user called us, so that a line we print can be copied; the wrapper says it.</summary>
    public static string AsCalled =>
        Environment.GetEnvironmentVariable("SAFEPASSAGE_CALLED") is { Length: > 0 } called
            ? called
            : "safepassage";
}
