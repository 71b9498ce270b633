using System.Globalization;
using SafePassage.Adapters.Osm;
using SafePassage.Adapters.Osm.Interpret;
using SafePassage.Core.Quantities;
using SafePassage.Core.Roads;
using SafePassage.Core.Streets;

namespace SafePassage.Adapters.Tests.Osm;

/// <summary>Reading, interpreting, joining and measuring at once, against code that shares nothing with ours.</summary>
public class OutsideDistances
{
    private const int Seed = 275_000;

    [Fact]
    public void A_hundred_distances_in_Aleppo_are_those_of_networkx()
    {
        var path = Outside.Case("aleppo-streets/aleppo.osm.pbf");
        Outside.Need(Outside.Osmium);
        Outside.Need(Outside.Python);
        var streets = Aleppo();
        var random = new Random(Seed);
        var sources = Enumerable.Range(0, 10).Select(_ => random.Next(streets.NodeCount)).ToArray();
        var targets = Enumerable.Range(0, 10).Select(_ => random.Next(streets.NodeCount)).ToArray();
        using var scratch = new Scratch();
        var script = scratch.Write(
            "distances.py",
            System.Text.Encoding.UTF8.GetBytes(Independent.Distances)
        );
        var pairs = scratch.Write(
            "pairs",
            System.Text.Encoding.ASCII.GetBytes(
                string.Join(
                    '\n',
                    sources.Select(s =>
                        string.Join(' ', targets.Prepend(s).Select(streets.OsmNode))
                    )
                )
            )
        );
        var opl = Outside.Run(Outside.Osmium, "", "cat", path, "-f", "opl", "-o", "-");
        var answers = Outside.Run(Outside.Python, opl, script, pairs).Trim().Split('\n');

        var distances = new StreetDistances(streets, Mode.Foot);
        for (var i = 0; i < sources.Length; i++)
        {
            var ours = distances.From(sources[i]);
            var theirs = answers[i]
                .Split(' ')
                .Select(t => double.Parse(t, CultureInfo.InvariantCulture))
                .ToArray();
            for (var j = 0; j < targets.Length; j++)
            {
                ours[targets[j]]
                    .ShouldBe(
                        theirs[j],
                        1e-6 * theirs[j],
                        $"seed {Seed}: {streets.OsmNode(sources[i])} to {streets.OsmNode(targets[j])}"
                    );
            }
        }
    }

    /// <summary>
    /// From the junction in the middle of Ad-Ramouseh Industrial District II (37.1313, 36.1573, as places.csv has it) to the
    /// Damascus road below Rashideen (37.0685, 36.1683). The seven kilometres are reported without their two ends: the
    /// second is our reading, so this shows that the road is there and about so long, not that it is exact.
    /// </summary>
    [Fact]
    public void From_Ramouseh_to_Rashideen_it_is_seven_kilometres_by_road()
    {
        var streets = Aleppo();
        var index = new NodeIndex(streets, Mode.Car);
        var ramouseh = index.Nearest(new GeoPoint(37.1313, 36.1573))!.Value;
        var rashideen = index.Nearest(new GeoPoint(37.0685, 36.1683))!.Value;
        ramouseh.Metres.ShouldBeLessThan(50);
        rashideen.Metres.ShouldBeLessThan(150);
        var metres = new StreetDistances(streets, Mode.Car).From(ramouseh.Node)[rashideen.Node];
        metres.ShouldBe(7100, 250);
    }

    private static StreetNetwork Aleppo() =>
        StreetNetworkBuilder.Build(Outside.Aleppo(), new BuildOptions());
}
