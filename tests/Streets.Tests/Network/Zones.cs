using SafePassage.Flow;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>A street of eleven junctions, 1 to 11 from west to east, each 111 m from the next; side streets keep them.</summary>
public class Zones
{
    private static OsmNetwork Street()
    {
        var sketch = new Sketch().Way(1, [.. Enumerable.Range(1, 11).Select(v => (long)v)]);
        for (var v = 1; v <= 11; v++)
        {
            sketch.At(100 + v, v * 0.001, 0.02).Way(1000 + v, [v, 100 + v], HighwayClass.Track);
            sketch.At(200 + v, v * 0.001, -0.02).Way(2000 + v, [v, 200 + v], HighwayClass.Track);
        }

        return sketch.Everything();
    }

    private static PolygonZone Zone(double west, double east, params long[] people) =>
        new(
            "hanano",
            new Name("Hanano", "هنانو"),
            NamedArea.Of("Hanano", new GeoBox(west, -0.0005, east, 0.0005)),
            [.. people.Select(p => new Persons(p))]
        );

    private static SpreadZone Spread(PolygonZone zone, long? most = null) =>
        ZoneSpread.Spread(Street(), [zone], Mode.Foot, most is { } m ? new Persons(m) : null)[0];

    [Fact]
    public void People_go_to_the_nearer_end_of_the_streets_inside_by_length()
    {
        // From junction 2 to halfway between 3 and 4: node 2 has half a street, node 3 a whole one.
        var spread = Spread(Zone(0.002, 0.0035, 300, 30));
        spread.StreetMetres.ShouldBe(1.5 * 111.2, 0.1);
        var piece = spread.Parts.ShouldHaveSingleItem();
        piece
            .Shares.Select(s => (s.Node, s.People[0].Value, s.People[1].Value))
            .ShouldBe([(1, 100, 10), (2, 200, 20)]);
        piece.Node.ShouldBe(2);
        piece.Name.En.ShouldBe("Hanano");
        spread.SnapMetres.ShouldBe(0);
    }

    [Fact]
    public void Nobody_lives_along_tracks_and_a_zone_without_streets_goes_to_the_nearest_node()
    {
        var zone = Zone(0.002, 0.0035, 300) with
        {
            Area = NamedArea.Of("Field", new GeoBox(0.0028, 0.002, 0.0032, 0.004)),
        };
        var spread = Spread(zone);
        spread.StreetMetres.ShouldBe(0);
        spread.SnapMetres.ShouldBe(334, 1);
        spread.Parts[0].Shares.ShouldHaveSingleItem().Node.ShouldBe(2);
        spread.Parts[0].People.ShouldBe([new(300)]);
    }

    [Fact]
    public void A_large_zone_becomes_named_pieces_along_the_street()
    {
        var parts = Spread(Zone(0, 0.02, 1000, 0), most: 400).Parts;
        parts.Select(p => p.Name.En).ShouldBe(["Hanano 1", "Hanano 2", "Hanano 3"]);
        parts.Select(p => p.Name.Ar).ShouldBe(["هنانو 1", "هنانو 2", "هنانو 3"]);
        parts.Select(p => p.Id).ShouldBe(["hanano-1", "hanano-2", "hanano-3"]);
        parts.ShouldAllBe(p => p.People.Sum().Value <= 400);
        // Each piece is a stretch of the street: they do not lie among each other.
        var stretches = parts
            .Select(p => (p.Shares.Min(s => s.Node), p.Shares.Max(s => s.Node)))
            .Order()
            .ToArray();
        stretches[0].Item2.ShouldBeLessThan(stretches[1].Item1);
        stretches[1].Item2.ShouldBeLessThan(stretches[2].Item1);
    }

    [Fact]
    public void People_of_one_node_are_told_apart_when_they_are_too_many()
    {
        var parts = Spread(Zone(0.0019, 0.0021, 7, 3), most: 3).Parts;
        parts.Count.ShouldBe(4);
        parts.ShouldAllBe(p => p.People.Sum().Value <= 3 && p.Shares.Count == 1);
        parts.Sum(p => p.People[0]).ShouldBe(new(7));
        parts.Sum(p => p.People[1]).ShouldBe(new(3));
    }

    [Fact]
    public void Totals_are_exact_and_pieces_as_few_as_the_limit_allows()
    {
        for (ulong seed = 0; seed < 400; seed++)
        {
            var random = new SplitMix64(seed);
            var streets = OsmNetworkBuilder.Build(RandomTown.Map(seed), BuildOptions.All);
            if (!streets.Links.Any(l => l.Walkers))
            {
                continue;
            }

            Persons[] people = [new(random.Below(2000)), new(random.Below(50)), Persons.Zero];
            var most = new Persons(1 + random.Below(500));
            var area = NamedArea.Of("z", new GeoBox(0, 0, 0.006, 0.01));
            var zone = new PolygonZone("z", "Z", area, people);
            var parts = ZoneSpread.Spread(streets, [zone], Mode.Foot, most)[0].Parts;
            parts.Count.ShouldBe(
                (int)Math.Max(1, (people.Sum().Value + most.Value - 1) / most.Value),
                $"seed {seed}"
            );
            for (var g = 0; g < people.Length; g++)
            {
                parts.Sum(p => p.People[g]).ShouldBe(people[g], $"seed {seed}");
                parts.ShouldAllBe(p => p.Shares.Sum(s => s.People[g]) == p.People[g]);
            }

            parts.ShouldAllBe(
                p =>
                    p.People.Sum() <= most
                    && p.Shares.All(s => s.People.All(n => n >= Persons.Zero)),
                $"seed {seed}"
            );
        }
    }
}
