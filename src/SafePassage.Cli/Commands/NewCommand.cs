using System.CommandLine;
using SafePassage.Cli.Printing;
using SafePassage.Formats.Starter;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>From an extract and polygons to a scenario that can be planned as it is.</summary>
internal static class NewCommand
{
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
            Description = "How people travel: foot, car, or foot,car.",
            DefaultValueFactory = _ => "foot",
        };
        modes.AcceptOnlyFromAmong("foot", "car", "foot,car");
        var crop = new CropOptions();
        var quiet = Shared.Quiet;
        var command = new Command(
            "new",
            """
            Make a first scenario from an OpenStreetMap extract and polygons. It can be planned as it is; every assumption that somebody should look at is marked LOOK in its scenario.yaml.

            Examples:
              safepassage new my-city --osm city.osm.pbf --zones quarters.geojson --people 120000
              safepassage new my-city --osm city.osm.pbf --zones quarters.geojson --people POP2024 --modes foot,car
              safepassage new my-city --osm country.osm.pbf --bbox 37.0,36.1,37.3,36.3 --zones quarters.geojson
              safepassage plan my-city
            """
        )
        {
            folder,
            extract,
            zones,
            people,
            modes,
        };
        crop.AddTo(command);
        command.Options.Add(quiet);
        command.SetAction(p =>
            Run(
                new(
                    p.GetValue(folder)!,
                    p.GetValue(extract)!,
                    p.GetValue(zones)!,
                    p.GetValue(people),
                    [
                        .. p.GetValue(modes)!
                            .Split(',')
                            .Select(m => m == "foot" ? Mode.Foot : Mode.Car),
                    ]
                )
                {
                    Box = crop.Box(p),
                    PolygonFile = crop.Polygon(p),
                },
                p.GetValue(quiet)
            )
        );
        return command;
    }

    private const string AfterWriting =
        "; the scenario was written: mend it there, or remove it and begin again";

    private static int Run(StarterRequest request, bool quiet)
    {
        var yaml = Path.Combine(request.Folder, "scenario.yaml");
        if (File.Exists(yaml))
        {
            Shared.Print([
                new InputError(
                    yaml,
                    null,
                    null,
                    "there is a scenario already",
                    "Name another folder"
                ),
            ]);
            return ExitCode.BadInput;
        }

        if (StagedFolder.Probe(request.Folder) is { } unwritable)
        {
            Shared.Print([unwritable]);
            return ExitCode.BadInput;
        }

        var made = ScenarioStarter.Make(request, Environment.ProcessorCount);
        if (made.Value is not { } starter)
        {
            Shared.Print(made.Errors);
            return ExitCode.BadInput;
        }

        var hindrance = StagedFolder.WriteTexts(
            request.Folder,
            [.. starter.Files.Select(f => (f.Name, (Action<TextWriter>)(w => w.Write(f.Content))))]
        );
        if (hindrance is not null)
        {
            Shared.Print([hindrance]);
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(
            $"{request.Folder}: {starter.Zones} zones with {Figures.Persons(starter.People)} people; gates guessed in {starter.Gates.Count} {(starter.Gates.Count == 1 ? "direction" : "directions")}"
        );
        foreach (var note in quiet ? [] : starter.Notes)
        {
            Console.Error.WriteLine($"note: {note}");
        }

        Console.Out.WriteLine($"look at the {starter.Looks} lines marked LOOK in {yaml}");

        // Read back, so that what the polygons hide (one that crosses itself, one without streets) is told now.
        if (Given.Read(request.Folder, quiet, asOf: null, AfterWriting) is null)
        {
            return ExitCode.Findings;
        }

        Console.Out.WriteLine($"then: {Shared.Program} plan {request.Folder}");
        return ExitCode.Done;
    }
}
