using SafePassage.Benchmarks;
using SafePassage.Formats.Scenarios;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Files with random damage give a scenario or errors, never an exception, and in time.</summary>
public class Mutations
{
    [Theory]
    [InlineData("base", 1, 500)]
    [InlineData("map", 2, 250)]
    [InlineData("aleppo", 3, 40)]
    public void Never_throw(string what, int seed, int rounds)
    {
        using var folder = new ScratchFolder();
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            folder.Take(what == "aleppo" ? Repository.Aleppo : Repository.BaseScenario);
            if (what == "map")
            {
                folder.Edit("scenario.yaml", "file: people.csv\n=>\nfile: zones.geojson\n");
                folder.Edit("scenario.yaml", "    links: [l2]\n=>\n    polygon: zones.geojson\n");
                File.WriteAllText(folder.File("zones.geojson"), ReadingZones.TwoZones);
            }

            string[] files =
            [
                .. Directory
                    .GetFiles(folder.Path)
                    .Where(f => f.EndsWith("csv") || f.EndsWith("yaml") || f.EndsWith("geojson"))
                    .Order(StringComparer.Ordinal),
            ];
            var file =
                what == "map" && round % 4 > 0
                    ? folder.File("zones.geojson")
                    : files[random.Next(files.Length)];
            var other = File.ReadAllBytes(files[random.Next(files.Length)]);
            File.WriteAllBytes(file, Mutation.Of(File.ReadAllBytes(file), other, random));
            var reading = Should.NotThrow(
                () => ScenarioReader.Read(folder.Path),
                $"seed {seed}, round {round}, {Path.GetFileName(file)}"
            );
            (reading.Value is null).ShouldBe(reading.Errors.Count > 0);
        }
    }
}
