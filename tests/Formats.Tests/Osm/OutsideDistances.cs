using System.Globalization;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

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
        using var scratch = new ScratchFolder();
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

        var distances = new NetworkDistances(streets, Mode.Foot);
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
    /// Seven kilometres and a hundred metres by road are reported from Ramouseh to Rashideen, without the two ends. Rashideen is
    /// taken where the transit place of evacuation buses is published (36°10′10″N 37°03′24″E, the encyclopedia's article on the
    /// attack there of 15 April 2017). It lies a hundred metres from the nearest points of the map, one on each carriageway of the
    /// motorway; whoever comes from the city passes the outbound one, and no answer is surer than a hundred metres. Of Ramouseh the
    /// table of places has three junctions, in three industrial districts. From the one that is nearest it is as reported; the
    /// others are farther, and the example's gate, at the line between the sides, is 7.7 km away.
    /// </summary>
    [Fact]
    public void From_Ramouseh_to_Rashideen_it_is_seven_kilometres_by_road()
    {
        var map = Outside.Aleppo();
        var place = new GeoPoint(37.05667, 36.16944);
        long[] carriageways =
        [
            .. Enumerable
                .Range(0, map.NodeIds.Length)
                .Where(v => Earth.Point(map.LonE7[v], map.LatE7[v]).DistanceTo(place).Value < 100)
                .Select(v => map.NodeIds[v]),
        ];
        carriageways.Length.ShouldBe(2);

        // All streets, since the outbound carriageway leads on to where the extract has no way back.
        var streets = OsmNetworkBuilder.Build(
            map,
            BuildOptions.All with
            {
                KeepNodes = carriageways,
            }
        );
        var index = new NodeIndex(streets, Mode.Car);
        var distances = new NetworkDistances(streets, Mode.Car);
        double From(GeoPoint start)
        {
            var snap = index.Nearest(start)!.Value;
            snap.Metres.ShouldBeLessThan(50);
            var metres = distances.From(snap.Node);
            return carriageways.Min(id => metres[streets.NodeOf(id)]);
        }

        double[] districts =
        [
            .. File.ReadLines(Outside.Case("aleppo-2016-11-04/places.csv"))
                .Select(l => l.Split(','))
                .Where(c => c[0].StartsWith("ad-ramouseh-", StringComparison.Ordinal))
                .Select(c => From(new(Number(c[3]), Number(c[4])))),
        ];
        districts.Length.ShouldBe(3);
        districts.Min().ShouldBe(7100, 100);
        districts.Max().ShouldBe(10_130, 100);
        From(new(37.1312, 36.1635)).ShouldBe(7665, 100);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static OsmNetwork Aleppo() =>
        OsmNetworkBuilder.Build(Outside.Aleppo(), new BuildOptions());
}
