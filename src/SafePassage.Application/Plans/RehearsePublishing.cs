using SafePassage.Formats.Exports;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// Answers a street of two ends, open and shut, and writes it to nowhere with what the ledger holds. The code that writes an answer is
/// compiled by that while a search still goes, so that whoever ends it does not wait for it.
/// </summary>
public static class RehearsePublishing
{
    /// <summary>Cost: as long as compiling takes, about a second of one core.</summary>
    /// <param name="request">The plan that is being made.</param>
    /// <returns>How many files were written to nowhere.</returns>
    public static int Run(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var given = request.Given;
        var start = new DateTimeOffset(2000, 1, 1, 8, 0, 0, TimeSpan.Zero);
        var street = given with
        {
            Scenario = OneStreet.Of(start, given.Scenario.Groups[0].Modes),
            Ledger = null,
            AsOf = start,
            Inputs = [],
            Notes = [],
            Streets = null,
        };
        var run = new PlanRun(
            new(street, request.Clock)
            {
                Work = 1_000,
                Bound = BoundChoice.Trimmed,
                Workers = new(1),
            }
        );
        run.Work(null, CancellationToken.None);
        if (run.Outcome() is not PlanOutcome.Planned planned)
        {
            return 0;
        }

        var report = PlanReport.Of(
            street,
            request.Seed,
            Product.Version,
            planned.Report.Variants,
            given.Ledger is { } ledger
                ? StatementsAnswer.Of(
                    given.Scenario,
                    ledger,
                    given.AsOf,
                    DisputeTable.Empty,
                    request.Gradings
                )
                : null,
            null,
            []
        );
        var further = PublishedFiles.Further(report, request.Language);
        var files = OutputFolder.Files(report, further);
        foreach (var file in files)
        {
            file.Write(Stream.Null, planned.Provenance);
        }

        return files.Count;
    }
}
