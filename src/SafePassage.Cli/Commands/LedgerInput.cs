using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>A scenario with its ledger, if it has one.</summary>
/// <param name="Folder">Its variants are the readings of the ledger; its inputs hold the ledger's files.</param>
/// <param name="AsOf">Statements made later are not heard by the readings.</param>
internal sealed record Given(ScenarioFolder Folder, Ledger? Ledger, DateTimeOffset AsOf)
{
    /// <summary>Of the ledger's chain, where there is one.</summary>
    public LedgerHead? Head { get; init; }

    /// <summary>Every error of scenario and ledger at once, or both of them.</summary>
    /// <param name="asOf">Null for the start of the window: a plan hears what was said before it begins.</param>
    /// <param name="after">What is said behind the number of errors.</param>
    public static Given? Read(
        string path,
        bool quiet,
        DateTimeOffset? asOf,
        string after = "; nothing was written"
    )
    {
        var scenario = ScenarioReader.Read(path, Shared.StoreFolder());
        var ledger = LedgerReader.Exists(path) ? LedgerReader.Read(path) : null;
        InputError[] errors = [.. scenario.Errors, .. ledger?.Errors ?? []];
        if (scenario.Value is { } folder && ledger?.Value is { } kept)
        {
            errors = [.. LedgerFit.Errors(folder.Scenario, kept.Ledger)];
        }

        if (errors.Length > 0 || scenario.Value is null)
        {
            Shared.Print(errors, after);
            return null;
        }

        var read = scenario.Value;
        var moment = asOf ?? read.Scenario.Window.Start;
        if (ledger?.Value is { } found)
        {
            read = new(
                LedgerVariants.Apply(read.Scenario, found.Ledger, moment),
                [.. read.Inputs.Concat(found.Inputs).OrderBy(i => i.Path, StringComparer.Ordinal)],
                [.. read.Notes, .. found.Notes]
            )
            {
                Streets = read.Streets,
            };
        }

        foreach (var note in quiet ? [] : read.Notes)
        {
            Console.Error.WriteLine($"note: {note}");
        }

        return new(read, ledger?.Value?.Ledger, moment) { Head = ledger?.Value?.Head };
    }
}
