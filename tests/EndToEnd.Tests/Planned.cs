namespace SafePassage.EndToEnd.Tests;

/// <summary>The example planned once for all tests that only look at the outcome.</summary>
internal static class Planned
{
    // So long that no machine is too slow: the search ends by its gap, and the outcome is the same everywhere.
    public static readonly string[] Unhurried = ["--time-limit", "900"];

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
        return (scratch, Cli.Run([.. arguments, .. Unhurried]));
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
