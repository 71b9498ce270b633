using System.CommandLine;
using System.Diagnostics;
using SafePassage.Application;
using SafePassage.Cli.Printing;

namespace SafePassage.Cli.Commands;

/// <summary>From an extract and polygons to a scenario that can be planned as it is.</summary>
internal static class NewCommand
{
    private const string Help = """
        Make a first scenario from an OpenStreetMap extract and polygons. It can be planned as it is; every assumption that somebody should look at is marked LOOK in its scenario.yaml.

        Examples:
          safepassage new my-city --osm city.osm.pbf --zones quarters.geojson --people 120000
          safepassage new my-city --osm city.osm.pbf --zones quarters.geojson --people POP2024 --modes foot,car
          safepassage new my-city --osm country.osm.pbf --bbox 37.0,36.1,37.3,36.3 --zones quarters.geojson
          safepassage plan my-city
        """;

    public static Command Make()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder for the scenario; made if needed, and must not hold one yet.",
        };
        var extract = new Option<string>("--osm")
        {
            Description = "OpenStreetMap extract: .osm.pbf, .osm or .osm.gz. It stays where it is.",
            Required = true,
        };
        var zones = new Option<string>("--zones")
        {
            Description = "GeoJSON with a polygon for each zone, named by its property 'name'.",
            Required = true,
        };
        var people = new Option<string?>("--people")
        {
            Description =
                "People in all, shared out by the length of streets; or the property that holds those of a zone. Default: the property 'people' or 'population'.",
        };
        var modes = new Option<string>("--modes")
        {
            Description = $"How people travel: {ModeList.Said}.",
            DefaultValueFactory = _ => ModeList.All[0],
        };
        modes.AcceptOnlyFromAmong(ModeList.All);
        var crop = new CropOptions();
        var (workers, quiet) = (Shared.Workers, Shared.Quiet);
        var command = new Command("new", Help) { folder, extract, zones, people, modes };
        crop.AddTo(command);
        command.Options.Add(workers);
        command.Options.Add(quiet);
        command.SetAction(p =>
            Run(
                new(p.GetValue(folder)!, p.GetValue(extract)!, p.GetValue(zones)!)
                {
                    People = p.GetValue(people),
                    Modes = ModeList.Parse(p.GetValue(modes)!)!,
                    Box = crop.Box(p),
                    PolygonFile = crop.Polygon(p),
                    StoreFolder = Surroundings.StoreFolder,
                    Workers = Surroundings.Workers(p.GetValue(workers)),
                },
                p.GetValue(quiet)
            )
        );
        return command;
    }

    private const string AfterWriting =
        "; the scenario was written: mend it there, or remove it and begin again";

    private static int Run(StartRequest request, bool quiet)
    {
        switch (StartScenario.Run(request))
        {
            case StartOutcome.Refused refused:
                return Shared.Refuse(refused.Errors);
            case StartOutcome.ToBeMended bad:
                Tell(request, bad.Written, quiet);
                Shared.Print(bad.Errors, AfterWriting);
                return ExitCode.Findings;
            case StartOutcome.Started started:
                Tell(request, started.Written, quiet);
                if (!quiet)
                {
                    Shared.PrintNotes(started.Given.Notes);
                }

                Console.Out.WriteLine($"then: {Surroundings.Program} plan {request.Folder}");
                return ExitCode.Done;
            case var other:
                throw new UnreachableException($"{other}");
        }
    }

    private static void Tell(StartRequest request, WrittenScenario written, bool quiet)
    {
        Console.Out.WriteLine(
            $"{request.Folder}: {written.Zones} zones with {Figures.Persons(written.People)} people; gates guessed in {written.Gates} {(written.Gates == 1 ? "direction" : "directions")}"
        );
        if (!quiet)
        {
            Shared.PrintNotes(written.Notes);
        }

        Console.Out.WriteLine($"look at the {written.Looks} lines marked LOOK in {written.File}");
    }
}
