using SafePassage.Formats.Exports;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// Answers a street of two ends, open and shut, and writes it to nowhere with what the ledger holds. The code that writes an answer is
/// compiled by that while a search still goes, so that whoever ends it does not wait for it.
/// </summary>
public static class Rehearsal
{
    private const string Only = "only";

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
            Scenario = Street(start, given.Scenario.Groups[0].Modes),
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

    private static Scenario Street(DateTimeOffset start, IReadOnlyList<Mode> modes)
    {
        Name name = Only;
        var hours = TimeSpan.FromHours(1);
        GeoPoint here = new(0, 0),
            there = new(0.01, 0);
        return new()
        {
            Id = Only,
            Title = name,
            Window = new(start, start + hours),
            Step = TimeSpan.FromMinutes(5),
            CountsAt = CountsAt.Gate,
            Network = new(
                [new("a", here), new("b", there)],
                [
                    new(
                        "ab",
                        0,
                        1,
                        RoadClass.Residential,
                        new(1_200),
                        new FootUse(new(2), Origin.Given),
                        new CarUse(new(30), 1, 600, Origin.Given, Origin.Given, Origin.Given),
                        name
                    ),
                ]
            ),
            Groups =
            [
                new()
                {
                    Id = Only,
                    Name = name,
                    Priority = 1,
                    Modes = modes,
                    Uptake = new(1, 1, 1),
                    Mobilisation = default,
                    WalkingSpeed = new(4),
                    Source = Only,
                },
            ],
            Zones = [new(Only, name, 0, here, [new(500)])],
            Corridors =
            [
                new()
                {
                    Id = Only,
                    Name = name,
                    Gate = 1,
                    Eligible = new HashSet<string> { Only },
                    Open = [new(TimeSpan.Zero, hours)],
                    Throughput = new(600),
                    Destination = Only,
                    Beyond = TimeSpan.Zero,
                    Preconditions = [],
                    Status = CorridorStatus.Unknown,
                    Evidence = Evidence.Assumed,
                    Source = Only,
                },
            ],
            Destinations = [new(Only, name, DestinationKind.Area, null, there)],
            Closures = [],
            General = GeneralAssumptions.Standard,
            Assumptions = [],
            Variants =
            [
                new(
                    Only,
                    name,
                    new HashSet<string>(),
                    new Dictionary<string, double>(),
                    name,
                    Only
                ),
                new(
                    "none",
                    name,
                    new HashSet<string> { Only },
                    new Dictionary<string, double>(),
                    name,
                    Only
                ),
            ],
        };
    }
}
