using SafePassage.Model;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>
/// Results that are made once and copied for every forgery: a town with two groups, a ledger and two corridors, one of them disputed
/// with the truce; and a town from an extract.
/// </summary>
public sealed class ForgedScene : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private int _copies;

    public ForgedScene()
    {
        WriteTown(_scratch["town"]);
        Publish(_scratch["town"], _scratch["result"]);
        StartScenario.Run(Scenes.Start(_scratch["streets"]));
        Publish(_scratch["streets"], _scratch["streets-result"]);
    }

    public void Dispose() => _scratch.Dispose();

    internal ForgedCopy Copy(bool ofStreets)
    {
        var folder = _scratch[$"copy-{Interlocked.Increment(ref _copies)}"];
        Scenes.Copy(_scratch[ofStreets ? "streets-result" : "result"], folder);
        return new(folder);
    }

    private static void Publish(string scenario, string folder)
    {
        var request = Scenes.Quick(Scenes.Load(scenario)) with { Bound = BoundChoice.WhatFits };
        var planned = MakePlan.Run(request).ShouldBeOfType<PlanOutcome.Planned>();
        PublishPlan.Run(new(planned, folder)).Errors.ShouldBeEmpty();
    }

    private static void WriteTown(string folder)
    {
        Scenes.CopyBase(folder);
        var yaml = Path.Combine(folder, "scenario.yaml");
        Scenes.Change(
            yaml,
            "closures:\n",
            """
              - id: south
                name: South gate
                gate: n3
                eligible: [civilians]
                destination: shelter
                minutes_beyond: 5
                throughput_persons_per_hour: 60
                status: claimed_open
                evidence: documented
                source: Radio
            closures:

            """
        );
        Scenes.Change(yaml, "end: 2016-11-04T19:00+02:00", "end: 2016-11-04T11:00+02:00");
        Scenes.Change(
            yaml,
            """
                open:
                  - {from: "09:00", until: "12:00"}
                  - {from: "13:00", until: "19:00"}
            """,
            """
                open:
                  - {from: "09:00", until: "10:00"}
                  - {from: "10:20", until: "11:00"}
            """
        );
        Scenes.Change(
            yaml,
            "throughput_persons_per_hour: 1500",
            "throughput_persons_per_hour: 240"
        );
        Add(folder, "source", "id=radio", "name=Radio", "kind=broadcaster", "language=en");
        Deny(folder, "s1", "corridor:north");
        Deny(folder, "s2", "corridor:south");
    }

    private static void Deny(string folder, string id, string about) =>
        Add(
            folder,
            "statement",
            $"id={id}",
            "source=radio",
            "said_at=2016-11-03T10:00+02:00",
            $"about={about}",
            "stance=denies",
            "content=It is mined"
        );

    private static void Add(string folder, string kind, params string[] fields) =>
        AppendToLedger
            .Run(new(folder, new NewEntry.Added(kind, fields), TimeProvider.System) { By = "desk" })
            .Errors.ShouldBeEmpty();
}
