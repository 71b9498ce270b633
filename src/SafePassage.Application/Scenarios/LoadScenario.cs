using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Application;

/// <param name="Path">The scenario's folder, or its scenario.yaml.</param>
public sealed record ScenarioRequest(string Path)
{
    /// <summary>An instant. Null for the start of the window: a plan hears what was said before it begins.</summary>
    public When? AsOf { get; init; }

    /// <summary>Where networks built from OpenStreetMap extracts are kept for the next time, made if needed; null: nowhere.</summary>
    public string? StoreFolder { get; init; }

    public Workers Workers { get; init; }
}

/// <summary>A scenario with its ledger, if it has one.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Scenario">Its variants are the readings of the ledger.</param>
/// <param name="AsOf">Statements made later are not heard by the readings.</param>
/// <param name="Inputs">Every file that was read, the ledger's among them, by path below the folder, in order.</param>
/// <param name="Notes">Harmless remarks.</param>
public sealed record LoadedScenario(
    ScenarioRequest Request,
    Scenario Scenario,
    Ledger? Ledger,
    DateTimeOffset AsOf,
    IReadOnlyList<InputFile> Inputs,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The streets with the origin of every number, when the network was read from an extract.</summary>
    public OsmNetwork? Streets { get; init; }

    /// <summary>Of the ledger's chain; null without a ledger, or where it is kept in tables.</summary>
    public LedgerHead? LedgerHead { get; init; }
}

/// <summary>Reads a scenario and its ledger: both, or every error of both at once.</summary>
public static class LoadScenario
{
    /// <exception cref="ArgumentException">The moment asked for is no instant.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled while an extract was read.</exception>
    public static ParseResult<LoadedScenario> Run(
        ScenarioRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.AsOf is { IsInstant: false } vague)
        {
            throw new ArgumentException($"{vague} is no instant", nameof(request));
        }

        var scenario = ScenarioReader.Read(
            request.Path,
            request.StoreFolder,
            request.Workers,
            cancellation
        );
        var ledger = LedgerReader.Exists(request.Path)
            ? LedgerReader.Read(request.Path, request.Workers)
            : null;
        InputError[] errors = [.. scenario.Errors, .. ledger?.Errors ?? []];
        if (scenario.Value is { } folder && ledger?.Value is { } kept)
        {
            errors = [.. LedgerFit.Errors(folder.Scenario, kept.Ledger)];
        }

        return errors.Length > 0
            ? ParseResult<LoadedScenario>.Failed(errors)
            : ParseResult<LoadedScenario>.Of(Joined(request, scenario.Value!, ledger?.Value));
    }

    private static LoadedScenario Joined(
        ScenarioRequest request,
        ScenarioFolder read,
        LedgerFolder? found
    )
    {
        var moment = request.AsOf?.Earliest ?? read.Scenario.Window.Start;
        var scenario = found is null
            ? read.Scenario
            : LedgerVariants.Apply(read.Scenario, found.Ledger, moment, request.Workers);
        InputFile[] inputs =
        [
            .. read.Inputs.Concat(found?.Inputs ?? []).OrderBy(i => i.Path, StringComparer.Ordinal),
        ];
        return new(
            request,
            scenario,
            found?.Ledger,
            moment,
            inputs,
            [.. read.Notes, .. found?.Notes ?? [], .. Unlikely.In(scenario)]
        )
        {
            Streets = read.Streets,
            LedgerHead = found?.Head,
        };
    }
}
