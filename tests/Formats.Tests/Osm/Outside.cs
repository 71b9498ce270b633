using System.Diagnostics;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>Real extracts and other people's programs: taken when they are there, else the test is skipped and says so.</summary>
internal static class Outside
{
    public const string Osmium = "/usr/bin/osmium";
    public const string Python = "/usr/bin/python3";

    /// <summary>A file below <c>shared/cases</c>, looked for beside the repository and above it.</summary>
    public static string Case(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", "cases", name);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"shared/cases/{name} is not here");
        return "";
    }

    /// <summary>The streets of all of Aleppo.</summary>
    public static OsmMap Aleppo() =>
        OsmInterpreter.Interpret(
            OsmFile.Read(Case("aleppo-streets/aleppo.osm.pbf"), new(2)).Value!,
            HighwayDefaults.Standard
        );

    public static void Need(string program) =>
        Assert.SkipUnless(File.Exists(program), $"{program} is not installed");

    /// <summary>What a program prints.</summary>
    public static string Run(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        // Both pipes may fill up: one thread writes while this one reads.
        var writing = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        writing.Wait();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
        return output;
    }

    /// <summary>The ways of a file in osmium's line format: id, tags, node ids.</summary>
    public static IEnumerable<(long Id, Dictionary<string, string> Tags, long[] Refs)> Ways(
        string path
    )
    {
        foreach (
            var line in Run(Osmium, "", "cat", path, "-t", "way", "-f", "opl", "-o", "-")
                .Split('\n')
        )
        {
            if (line.Length == 0)
            {
                continue;
            }

            var fields = line.Split(' ');
            var tags = fields.First(f => f[0] == 'T')[1..];
            var refs = fields.First(f => f[0] == 'N')[1..];
            yield return (
                long.Parse(fields[0][1..]),
                tags.Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(t => t.Split('='))
                    .ToDictionary(t => t[0], t => t[1]),
                [
                    .. refs.Split(',', StringSplitOptions.RemoveEmptyEntries)
                        .Select(r => long.Parse(r[1..])),
                ]
            );
        }
    }
}
