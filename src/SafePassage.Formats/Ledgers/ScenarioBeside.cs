using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>
/// The scenario in whose folder a ledger lies. A ledger may be kept before there is one, and beside one that cannot be read
/// yet: it is then not held against it.
/// </summary>
/// <param name="Scenario">Null when there is none, or none that can be read.</param>
/// <param name="Note">Said when there is one that cannot be read.</param>
public sealed record ScenarioBeside(Scenario? Scenario, string? Note)
{
    private const string FileName = "scenario.yaml";

    /// <param name="scenario">The scenario's folder, or its scenario.yaml.</param>
    /// <param name="storeFolder">Where built networks are kept; null: nowhere.</param>
    /// <param name="workers">Building a network is shared out to them.</param>
    public static ScenarioBeside Read(
        string scenario,
        string? storeFolder,
        Workers workers = default,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (!File.Exists(scenario) && !File.Exists(Path.Combine(scenario, FileName)))
        {
            return new(null, null);
        }

        var read = ScenarioReader.Read(scenario, storeFolder, workers, cancellation);
        return read.Value is { } folder
            ? new(folder.Scenario, null)
            : new(
                null,
                $"the scenario has errors, so the ledger was not held against its corridors, groups and zones; safepassage check {scenario} tells them"
            );
    }

    /// <summary>What <c>check</c> would find wrong with a ledger that fits together in itself.</summary>
    public IReadOnlyList<InputError> Misfits(Ledger ledger) =>
        Scenario is null ? [] : LedgerFit.Errors(Scenario, ledger);

    /// <summary>How one thing stands, with what the scenario itself says of it.</summary>
    public Standing StandingOf(
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        string? group = null
    ) =>
        Standings.Of(
            ledger,
            subject,
            asOf,
            group,
            own: Scenario?.Stated.GetValueOrDefault(
                subject.Kind == SubjectKind.Truce ? Subject.Truce : subject
            )
        );
}
