using System.CommandLine;
using SafePassage.Cli.Printing;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Storage;
using SafePassage.Model;
using SafePassage.Streets;

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
        var quiet = Shared.Quiet;
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
            quiet,
        };
        options.AddTo(command);
        command.SetAction(p =>
            Run(options.Source(p.GetValue(file)!, p), p.GetValue(output)!, p.GetValue(quiet))
        );
        return command;
    }

    private static int Run(OsmSource source, string output, bool quiet)
    {
        if (StagedFolder.Probe(output) is { } unwritable)
        {
            Shared.Print([unwritable]);
            return ExitCode.BadInput;
        }

        Tell($"reading {source.File} …");
        var reading = OsmFiles.Load(source, Surroundings.AllProcessors);
        if (reading.Value is not { } loaded)
        {
            Shared.Print(reading.Errors);
            return ExitCode.BadInput;
        }

        Tell("building the network …");
        var options = new BuildOptions().Only(source.Modes);
        var streets = OsmNetworkBuilder.Build(loaded.Map, options);
        var roads = OsmToRoads.ToRoads(streets);
        Tell("looking for weak spots …");
        var everything = OsmNetworkBuilder.Build(loaded.Map, BuildOptions.All.Only(source.Modes));
        var health = NetworkHealth.Examine(everything, [], [], new HealthLimits());
        Tell($"writing {output} …");
        var hindrance = StagedFolder.WriteTexts(
            output,
            [
                ("node.csv", w => GmnsWriter.WriteNodes(w, roads)),
                ("link.csv", w => GmnsWriter.WriteLinks(w, roads)),
                ("guesses.csv", w => GuessFile.Write(w, loaded.Map)),
                (
                    "assumptions.csv",
                    w => GuessFile.WriteAssumptions(w, loaded.Map, source.Assumptions)
                ),
                ("health.csv", w => HealthFile.Write(w, health)),
            ]
        );
        if (hindrance is not null)
        {
            Shared.Print([hindrance]);
            return ExitCode.BadInput;
        }

        var summary = new ImportSummary(source, loaded, streets, health);
        Console.Out.Write(summary.Text(output));
        return summary.IsTorn ? ExitCode.Findings : ExitCode.Done;

        void Tell(string stage)
        {
            if (!quiet)
            {
                Console.Error.WriteLine(stage);
            }
        }
    }
}
