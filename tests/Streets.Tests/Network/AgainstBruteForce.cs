using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Connectivity on five hundred random towns, against Warshall's closure on the uncut segments.</summary>
public class AgainstBruteForce
{
    private const int Towns = 500;

    [Theory]
    [InlineData(Mode.Foot)]
    [InlineData(Mode.Car)]
    public void The_strong_part_is_the_largest_set_whose_members_reach_each_other(Mode mode)
    {
        for (ulong seed = 0; seed < Towns; seed++)
        {
            var map = RandomTown.Map(seed);
            var reach = Closure(map, mode);
            var n = map.NodeIds.Length;
            var largest = Enumerable
                .Range(0, n)
                .Max(v => Enumerable.Range(0, n).Count(w => reach[v, w] && reach[w, v]));
            var streets = OsmNetworkBuilder.Build(map, new BuildOptions());
            var kept = streets.Links.Where(l => l.Allows(mode)).ToArray();
            var points = kept.SelectMany(l => streets.PointsOf(l.Chain).ToArray())
                .Distinct()
                .ToArray();
            points.Length.ShouldBe(largest > 1 ? largest : 0, $"seed {seed}");
            foreach (var v in points)
            {
                points.ShouldAllBe(w => reach[v, w], $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(Mode.Foot)]
    [InlineData(Mode.Car)]
    public void Joining_changes_no_distance(Mode mode)
    {
        for (ulong seed = 0; seed < Towns; seed++)
        {
            var map = RandomTown.Map(seed);
            var expected = Distances(map, mode);
            var streets = OsmNetworkBuilder.Build(map, BuildOptions.All);
            var distances = new NetworkDistances(streets, mode);
            for (var v = 0; v < streets.NodeCount; v++)
            {
                var ours = distances.From(v);
                for (var w = 0; w < streets.NodeCount; w++)
                {
                    var theirs = expected[streets.MapNode[v], streets.MapNode[w]];
                    (ours[w] == theirs || Math.Abs(ours[w] - theirs) < 1e-6).ShouldBeTrue(
                        $"seed {seed}: {ours[w]} instead of {theirs}"
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData(Mode.Foot)]
    [InlineData(Mode.Car)]
    public void A_cut_is_a_street_without_which_something_is_lost_and_there_are_no_others(Mode mode)
    {
        for (ulong seed = 0; seed < Towns; seed++)
        {
            var streets = OsmNetworkBuilder.Build(RandomTown.Map(seed), new BuildOptions());
            var report = NetworkHealth.Examine(streets, [], [], new HealthLimits(200, 0));
            var found = report.Cuts.Where(c => c.Mode == mode).Select(c => c.Chain).Order();
            var expected = streets
                .Links.Where(l => l.Allows(mode))
                .Select(l => l.Chain)
                .Distinct()
                .Where(c => Pieces(streets, mode, c) > Pieces(streets, mode, -1))
                .Order();
            found.ShouldBe(expected, $"seed {seed}");
        }
    }

    private static int Pieces(OsmNetwork streets, Mode mode, int without)
    {
        var group = Enumerable.Range(0, streets.NodeCount).ToArray();
        for (var round = 0; round < streets.NodeCount; round++)
        {
            foreach (var l in streets.Links.Where(l => l.Allows(mode) && l.Chain != without))
            {
                group[l.From] = group[l.To] = Math.Min(group[l.From], group[l.To]);
            }
        }

        return group.Distinct().Count();
    }

    private static bool[,] Closure(OsmMap map, Mode mode)
    {
        var metres = Distances(map, mode);
        var n = map.NodeIds.Length;
        var reach = new bool[n, n];
        for (var v = 0; v < n; v++)
        {
            for (var w = 0; w < n; w++)
            {
                reach[v, w] = double.IsFinite(metres[v, w]);
            }
        }

        return reach;
    }

    /// <summary>Floyd and Warshall on the segments as drawn.</summary>
    private static double[,] Distances(OsmMap map, Mode mode)
    {
        var n = map.NodeIds.Length;
        var metres = new double[n, n];
        for (var v = 0; v < n; v++)
        {
            for (var w = 0; w < n; w++)
            {
                metres[v, w] = v == w ? 0 : double.PositiveInfinity;
            }
        }

        for (var i = 0; i < map.Ways.Length; i++)
        {
            for (var r = map.FirstRef[i] + 1; r < map.FirstRef[i + 1]; r++)
            {
                var (a, b) = (map.Refs[r - 1], map.Refs[r]);
                var d = Earth.Metres(map.LonE7[a], map.LatE7[a], map.LonE7[b], map.LatE7[b]);
                Shorten(metres, a, b, Open(map.Ways[i].Forward, mode), d);
                Shorten(metres, b, a, Open(map.Ways[i].Backward, mode), d);
            }
        }

        for (var k = 0; k < n; k++)
        {
            for (var v = 0; v < n; v++)
            {
                for (var w = 0; w < n; w++)
                {
                    metres[v, w] = Math.Min(metres[v, w], metres[v, k] + metres[k, w]);
                }
            }
        }

        return metres;
    }

    private static bool Open(DirectionUse use, Mode mode) =>
        mode == Mode.Foot ? use.AllowsWalkers : use.AllowsCars;

    private static void Shorten(double[,] metres, int from, int to, bool open, double d)
    {
        if (open && from != to)
        {
            metres[from, to] = Math.Min(metres[from, to], d);
        }
    }
}
