using SafePassage.Model;

namespace SafePassage.Streets.Tests;

/// <summary>Whatever is wrong with a file is said with the blob, the byte, what is wrong, and what to do.</summary>
public class DamagedPbf
{
    private static readonly TinyNode[] Nodes = [new(1, 37.1, 36.2), new(2, 37.2, 36.2)];

    private static TinyPbf Sound() =>
        new TinyPbf()
            .Header()
            .Block(b => b.Dense(Nodes))
            .Block(b => b.Way(10, [1, 2], ("highway", "primary")));

    private static InputError Only(byte[] bytes) =>
        Extracts.Read(bytes).Errors.ShouldHaveSingleItem();

    [Fact]
    public void An_empty_file() => Only([]).What.ShouldContain("empty");

    [Fact]
    public void A_file_that_is_no_pbf() =>
        Only("Once upon a time there was a town"u8.ToArray())
            .Remedy.ShouldContain("no .osm.pbf file");

    [Fact]
    public void A_file_cut_at_any_byte_is_refused_or_ends_with_a_blob()
    {
        var bytes = Sound().ToArray();
        var ends = Ends(bytes);
        for (var length = 0; length < bytes.Length; length++)
        {
            var reading = Extracts.Read(bytes[..length]);
            if (ends.Contains(length))
            {
                reading.Errors.ShouldBeEmpty();
            }
            else
            {
                reading.Errors.ShouldHaveSingleItem().What.ShouldMatch("blob . at byte|empty");
            }
        }
    }

    [Fact]
    public void The_blob_and_the_byte_are_named()
    {
        var start = new TinyPbf().Header().Block(b => b.Dense(Nodes)).ToArray().Length;
        var bytes = Sound().ToArray();
        bytes[^3] ^= 0x55; // inside the checksum of the last blob
        Only(bytes).What.ShouldStartWith($"blob 2 at byte {start}: the compressed data is damaged");
    }

    [Fact]
    public void Every_damaged_blob_is_listed_in_the_order_of_the_file()
    {
        var file = new TinyPbf().Header();
        file.RawSizeLie = 1;
        file.Block(b => b.Dense(Nodes)).Block(b => b.Dense(Nodes)).Block(b => b.Way(1, [1, 2]));
        var errors = Extracts.Read(file.ToArray()).Errors;
        errors.Select(p => p.What[..6]).ShouldBe(["blob 1", "blob 2", "blob 3"]);
        errors[0].What.ShouldContain("instead of");
    }

    [Fact]
    public void A_blob_that_inflates_to_more_than_it_says()
    {
        var file = new TinyPbf { RawSizeLie = -1 }.Header();
        Only(file.ToArray()).What.ShouldContain("more than the");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData((32 * 1024 * 1024) + 1)]
    public void An_oversized_blob_is_refused_before_memory_is_taken(int announced)
    {
        var bytes = new TinyPbf().Header().Frame("OSMData", [1, 2, 3], announced).ToArray();
        Only(bytes).What.ShouldContain($"a blob of {announced} bytes is announced");
    }

    [Theory]
    [InlineData(nameof(Packing.Lzma), "lzma")]
    [InlineData(nameof(Packing.Bzip2), "bzip2")]
    [InlineData(nameof(Packing.Lz4), "lz4")]
    [InlineData(nameof(Packing.Zstd), "zstd")]
    public void Other_compressions_are_named_with_the_way_to_convert(string packing, string name)
    {
        var bytes = new TinyPbf { Packing = Enum.Parse<Packing>(packing) }
            .Header()
            .ToArray();
        var error = Only(bytes);
        error.What.ShouldContain($"compressed as {name}");
        error.Remedy.ShouldContain("pbf_compression=zlib");
    }

    [Fact]
    public void A_feature_nobody_knows()
    {
        var error = Only(new TinyPbf().Header("OsmSchema-V0.6", "HistoricalInformation").ToArray());
        error.What.ShouldContain("'HistoricalInformation'");
        error.Remedy.ShouldContain("time-filter");
    }

    [Fact]
    public void Data_before_the_header()
    {
        var bytes = new TinyPbf().Block(b => b.Dense(Nodes)).ToArray();
        Only(bytes).What.ShouldContain("before the OSMHeader");
    }

    [Fact]
    public void Two_files_glued_together()
    {
        byte[] bytes = [.. Sound().ToArray(), .. Sound().ToArray()];
        Only(bytes).What.ShouldContain("a second OSMHeader");
    }

    [Fact]
    public void Nodes_after_ways()
    {
        var bytes = Sound()
            .Block(b => b.Dense(new TinyNode(3, 1, 1)).Way(11, [1, 3], ("highway", "primary")))
            .ToArray();
        var error = Only(bytes);
        error.What.ShouldContain("blob 3");
        error.What.ShouldContain("nodes after ways");
        error.Remedy.ShouldContain("osmium sort");
    }

    [Fact]
    public void Ways_before_all_nodes()
    {
        var bytes = new TinyPbf()
            .Header()
            .Block(b => b.Way(10, [1, 2], ("highway", "primary")))
            .Block(b => b.Dense(Nodes))
            .ToArray();
        Only(bytes).What.ShouldContain("ways or relations before nodes");
    }

    [Fact]
    public void A_place_outside_the_earth()
    {
        var bytes = new TinyPbf()
            .Header()
            .Block(b => b.Dense(new(1, 181, 0), new(2, 0, 0)))
            .Block(b => b.Way(10, [1, 2], ("highway", "primary")))
            .ToArray();
        Only(bytes).What.ShouldContain("node 1 lies at 181000000000");
    }

    [Fact]
    public void A_string_that_is_not_in_the_table()
    {
        var way = TinyPbf.Message(m =>
            m.Bytes(
                3,
                TinyPbf.Message(w =>
                {
                    w.Number(1, 5);
                    w.Packed(2, [77]);
                    w.Packed(3, [1]);
                })
            )
        );
        var bytes = new TinyPbf().Header().Block(b => b.Group(way)).ToArray();
        Only(bytes).What.ShouldContain("string 77 is used, the block has 1");
    }

    /// <summary>The lengths at which a file may end soundly: after each blob.</summary>
    private static HashSet<int> Ends(byte[] bytes)
    {
        int[] ends =
        [
            new TinyPbf().Header().ToArray().Length,
            new TinyPbf().Header().Block(b => b.Dense(Nodes)).ToArray().Length,
            bytes.Length,
        ];
        return [.. ends];
    }
}
