using System.CommandLine;
using SafePassage.Application;
using SafePassage.Cli.Printing;

namespace SafePassage.Cli.Commands;

/// <summary>From an OpenStreetMap extract to tables, with every guess and every weak spot listed.</summary>
internal static class ImportCommand
{
    public static Command Make() => new("import", "Read streets from other formats.") { MakeOsm() };

    private static Command MakeOsm()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The extract: .osm.pbf, .osm or .osm.gz.",
        };
        var output = new Option<string>("--out", "-o")
        {
            Description = "Folder for the tables; made if needed.",
            Required = true,
        };
        var (workers, quiet) = (Shared.Workers, Shared.Quiet);
        var options = new ImportOptions();
        var command = new Command(
            "osm",
            """
            Read the streets of an OpenStreetMap extract and write them as tables: node.csv and link.csv (GMNS), guesses.csv (every number that does not stand on the map, with the rule), assumptions.csv (what is assumed of each class, with its source), health.csv (islands, traps and streets whose loss cuts others off, with coordinates).

            Examples:
              safepassage import osm city.osm.pbf --out city
              safepassage import osm country.osm.pbf --out city --bbox 37.0,36.1,37.3,36.3
              safepassage import osm city.osm.pbf --out city --modes foot --overrides rubble.csv --areas quarters.geojson

            Exit code 1 says that more than one kilometre in twenty of a mode hangs together with the rest in no way, or in one direction only, and was left out.
            """
        )
        {
            file,
            output,
            workers,
            quiet,
        };
        options.AddTo(command);
        command.SetAction(p =>
            Run(
                options.Request(p.GetValue(file)!, p.GetValue(output)!, p) with
                {
                    Workers = Surroundings.Workers(p.GetValue(workers)),
                },
                p.GetValue(quiet)
            )
        );
        return command;
    }

    private static int Run(ImportRequest request, bool quiet)
    {
        var outcome = ImportStreets.Run(request, quiet ? null : new Stages(request));
        if (outcome.Value is not { } imported)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Console.Out.Write(new ImportSummary(request, imported).Text());
        return imported.IsTorn ? ExitCode.Findings : ExitCode.Done;
    }

    private sealed class Stages(ImportRequest request) : IProgress<ImportStage>
    {
        public void Report(ImportStage value) =>
            Console.Error.WriteLine(
                value switch
                {
                    ImportStage.Reading => $"reading {request.Extract} …",
                    ImportStage.Building => "building the network …",
                    ImportStage.Examining => "looking for weak spots …",
                    _ => $"writing {request.Folder} …",
                }
            );
    }
}
