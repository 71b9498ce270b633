using System.Text;
using SafePassage.Formats.Scenarios;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Files with random damage give a scenario or errors, never an exception, and in time.</summary>
public class Mutations
{
    private static readonly string[] Poisons =
    [
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        "- ",
        "\n",
        "\r",
        "\t",
        ",",
        ";",
        "#",
        "&a ",
        "*a",
        "!!map ",
        "---\n",
        "|\n",
        ">\n",
        "%",
        "@",
        "null",
        "~",
        "-",
        "-1",
        "0",
        "1e308",
        "1e999",
        "NaN",
        ".inf",
        "99999999999999999999",
        "1,5",
        "٣",
        "\uFEFF",
        "\u202e",
        "24:00",
        "09:00",
        "2016-02-30T09:00+02:00",
        "9999-12-31T23:59-14:00",
        "0001-01-01T00:00+14:00",
        "true",
        "unlimited",
        "n1",
        "n4",
        "+",
        "-",
        "../x",
        "\\",
        "\"\\uD800\"",
        "{}",
        "[]",
        "\"type\"",
        "LINESTRING (",
        "? ",
        "<<: ",
        "\\u0000",
    ];

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
            folder.Take(
                what == "aleppo"
                    ? Repository.Aleppo
                    : Path.Combine(Repository.Root, "tests", "Formats.Tests", "Scenarios", "base")
            );
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
            File.WriteAllBytes(file, Damage(File.ReadAllBytes(file), random));
            var reading = Should.NotThrow(
                () => ScenarioReader.Read(folder.Path),
                $"seed {seed}, round {round}, {Path.GetFileName(file)}"
            );
            (reading.Value is null).ShouldBe(reading.Errors.Count > 0);
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && bytes.Length > 0; times--)
        {
            var at = random.Next(bytes.Length);
            var until = Math.Min(bytes.Length, at + random.Next(1, 30));
            var poison = Encoding.UTF8.GetBytes(Poisons[random.Next(Poisons.Length)]);
            bytes = random.Next(7) switch
            {
                0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], .. bytes[until..]],
                2 => [.. bytes[..until], .. bytes[at..]],
                3 => bytes[..at],
                _ => [.. bytes[..at], .. poison, .. bytes[(random.Next(2) == 0 ? at : until)..]],
            };
        }

        return bytes;
    }
}
