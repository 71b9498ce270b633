namespace SafePassage.EndToEnd.Tests;

/// <summary>The example planned once for all tests that only look at the outcome.</summary>
internal static class Planned
{
    // Counted in work, so that the outcome is the same everywhere; little of it, for these tests look at words and sums.
    public static readonly string[] Briefly = ["--work", "1"];

    private static readonly Lazy<(Scratch Scratch, Cli.Outcome Outcome)> _once = new(() =>
    {
        var scratch = new Scratch();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => scratch.Dispose();
        string[] arguments =
        [
            "plan",
            "examples/aleppo-2016-11-04",
            "--out",
            scratch["out"],
            "--json",
            "--quiet",
        ];
        return (scratch, Cli.Run([.. arguments, .. Briefly]));
    });

    public static Cli.Outcome Outcome => _once.Value.Outcome;

    public static string Folder => _once.Value.Scratch["out"];

    /// <summary>A copy that a test may spoil.</summary>
    public static Scratch Copy()
    {
        var copy = new Scratch();
        copy.Take(Folder);

        return copy;
    }
}
