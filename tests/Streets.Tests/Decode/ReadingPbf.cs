using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>
/// <code>
///  1 ── 2 ── 3     way 10, residential
///       │
///       4          way 11, footway; node 4 is a gate; node 5 lies on no street; way 12 is a house
/// </code>
/// </summary>
public class ReadingPbf
{
    private static readonly TinyNode[] Nodes =
    [
        new(1, 37.1, 36.2),
        new(2, 37.101, 36.2, ("highway", "crossing")),
        new(3, 37.102, 36.2),
        new(4, 37.101, 36.199, ("barrier", "gate"), ("note", "locked")),
        new(5, -0.5, -12.25),
    ];

    private static byte[] Town(Packing packing, bool dense, int granularity = 100)
    {
        var file = new TinyPbf { Packing = packing }.Header();
        file.Block(
            b =>
            {
                _ = dense ? b.Dense(Nodes) : b.Plain(Nodes);
            },
            granularity
        );
        return file.Block(b =>
                b.Way(10, [1, 2, 3], ("highway", "residential"), ("name", "شارع النيل"))
                    .Way(12, [1, 5, 1], ("building", "yes"))
            )
            .Block(b => b.Way(11, [2, 4], ("highway", "footway"), ("colour", "red")))
            .Block(b => b.Relation(7).Relation(8))
            .ToArray();
    }

    [Theory]
    [InlineData(nameof(Packing.Raw), true, 100)]
    [InlineData(nameof(Packing.Raw), false, 100)]
    [InlineData(nameof(Packing.Zlib), true, 100)]
    [InlineData(nameof(Packing.Zlib), false, 1000)]
    public void Streets_and_the_nodes_they_pass_are_kept_and_all_is_counted(
        string packing,
        bool dense,
        int granularity
    )
    {
        var extract = Extracts.Sound(Town(Enum.Parse<Packing>(packing), dense, granularity));

        extract.Counts.ShouldBe(new OsmCounts(Nodes: 5, Ways: 3, Relations: 2, Highways: 2));
        extract.NodeIds.ShouldBe([1, 2, 3, 4]);
        extract.LonE7.ShouldBe([371_000_000, 371_010_000, 371_020_000, 371_010_000]);
        extract.LatE7.ShouldBe([362_000_000, 362_000_000, 362_000_000, 361_990_000]);
        extract.WayIds.ShouldBe([10, 11]);
        extract.Refs.ShouldBe([0, 1, 2, 1, 3]);
        extract.FirstRef.ShouldBe([0, 3, 5]);
        extract.WayTags.Value(0, OsmKey.Name).ShouldBe("شارع النيل");
        extract.WayTags.Keys(1).ToArray().ShouldBe([OsmKey.Highway]);
        extract.TaggedNodes.ShouldBe([3]);
        extract.NodeTags.Value(0, OsmKey.Barrier).ShouldBe("gate");
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_workers()
    {
        var file = new TinyPbf().Header();
        for (var i = 0; i < 40; i++)
        {
            var at = i * 10;
            file.Block(b =>
                b.Dense([.. Enumerable.Range(at, 10).Select(n => new TinyNode(n, n * 0.001, 1))])
            );
        }

        for (var i = 0; i < 39; i++)
        {
            var at = i * 10;
            file.Block(b => b.Way(1000 + at, [at, at + 10], ("highway", "primary")));
        }

        var bytes = file.ToArray();
        var one = Extracts.Read(bytes, workers: 1).Value!;
        var many = Extracts.Read(bytes, workers: 5).Value!;
        many.Counts.ShouldBe(one.Counts);
        many.WayIds.ShouldBe(one.WayIds);
        many.Refs.ShouldBe(one.Refs);
        many.LonE7.ShouldBe(one.LonE7);
        one.WayIds.Length.ShouldBe(39);
        one.Counts.Nodes.ShouldBe(400);
    }

    [Fact]
    public void Nodes_and_ways_in_one_blob_are_read()
    {
        var bytes = new TinyPbf()
            .Header()
            .Block(b => b.Dense(Nodes).Way(10, [1, 2], ("highway", "primary")))
            .ToArray();
        Extracts.Sound(bytes).LonE7.ShouldBe([371_000_000, 371_010_000]);
    }

    [Fact]
    public void A_node_that_the_file_lacks_has_no_place()
    {
        var bytes = new TinyPbf()
            .Header()
            .Block(b => b.Dense(Nodes[0]))
            .Block(b => b.Way(10, [1, 99], ("highway", "primary")))
            .ToArray();
        var extract = Extracts.Sound(bytes);
        extract.NodeIds.ShouldBe([1, 99]);
        extract.IsPresent(0).ShouldBeTrue();
        extract.IsPresent(1).ShouldBeFalse();
    }

    [Fact]
    public void Blobs_of_unknown_types_are_skipped_as_the_format_asks()
    {
        var bytes = new TinyPbf()
            .Header()
            .Blob("OurOwn", [1, 2, 3])
            .Block(b => b.Dense(Nodes))
            .Block(b => b.Way(10, [1, 2], ("highway", "primary")))
            .ToArray();
        Extracts.Sound(bytes).Counts.Ways.ShouldBe(1);
    }
}
