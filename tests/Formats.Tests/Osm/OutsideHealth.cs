using System.Globalization;
using System.Text;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>The weak spots of a whole city, against code that shares nothing with ours.</summary>
public class OutsideHealth
{
    [Fact]
    public void Islands_and_streets_without_a_second_way_in_Aleppo_are_those_of_networkx()
    {
        var path = Outside.Case("aleppo-streets/aleppo.osm.pbf");
        Outside.Need(Outside.Osmium);
        Outside.Need(Outside.Python);
        using var scratch = new ScratchFolder();
        var script = scratch.Write("weakness.py", Encoding.UTF8.GetBytes(Independent.Weakness));
        var opl = Outside.Run(Outside.Osmium, "", "cat", path, "-f", "opl", "-o", "-");
        var theirs = Outside.Run(Outside.Python, opl, script).Trim().Split('\n');

        var streets = OsmNetworkBuilder.Build(Outside.Aleppo(), BuildOptions.All);
        var health = NetworkHealth.Examine(streets, [], [], new HealthLimits(CutLimitMetres: 0));

        double[] islands =
        [
            .. health.Islands.Where(i => i.Mode == Mode.Foot).Select(i => i.Metres).Order(),
        ];
        double[] expected =
        [
            .. theirs
                .Where(l => l.StartsWith("island", StringComparison.Ordinal))
                .Select(l => double.Parse(l[7..], CultureInfo.InvariantCulture))
                .Order(),
        ];
        islands.Length.ShouldBe(expected.Length);
        islands.Length.ShouldBeGreaterThan(10);
        foreach (var (ours, other) in islands.Zip(expected))
        {
            ours.ShouldBe(other, 1e-6 * other);
        }

        // A chain is a bridge when each of its segments is.
        string[] bridges =
        [
            .. health.Cuts.Where(c => c.Mode == Mode.Foot).SelectMany(c => Segments(streets, c)),
        ];
        bridges.Length.ShouldBeGreaterThan(1000);
        bridges
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                theirs
                    .Where(l => l.StartsWith("bridge", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            );
    }

    private static IEnumerable<string> Segments(OsmNetwork streets, CutStreet cut)
    {
        long[] points =
        [
            .. streets.PointsOf(cut.Chain).ToArray().Select(p => streets.Map.NodeIds[p]),
        ];
        return points
            .Zip(points.Skip(1))
            .Select(s => $"bridge {Math.Min(s.First, s.Second)} {Math.Max(s.First, s.Second)}");
    }
}
